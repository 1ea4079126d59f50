# Ice-cream sales, standardised
#
# Written by Downhill. It needs PyTorch. It trains in double precision with the update rules of
# Keras and prints the history as its last line. It goes on from step 10 of the run: with the
# weights, the rate and the batch that come next there. Frozen weights stay as they are: 2.

import json
import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)


# Data
#
# One row a sample. The columns are temperature, humidity, discount; the last one is the target,
# sales. Rows: 100.

data = torch.tensor([
    [35.2, 38.0, 0.17, 280.8674061889643],
    [32.2, 69.0, 0.17, 190.1736515965156],
    [33.2, 35.0, 0.14, 272.07644355016555],
    [37.5, 59.0, 0.16, 261.4699298844127],
    [30.2, 47.0, 0.06, 216.3042754311768],
    [33.8, 26.0, 0.19, 295.85504963109196],
    [33.5, 85.0, 0.2, 173.49683349165093],
    [20.5, 80.0, 0.29, 53.53726184934672],
    [30.3, 46.0, 0.05, 212.17254075490376],
    [34.1, 61.0, 0.13, 228.34891313063576],
    [36.5, 64.0, 0.12, 244.43291485099576],
    [29.1, 71.0, 0.06, 155.11609644228386],
    [37.2, 53.0, 0.29, 273.8674944181409],
    [35.6, 45.0, 0.14, 270.4652889287472],
    [24.4, 72.0, 0.37, 110.08601443004864],
    [24.8, 49.0, 0.22, 162.06585136357074],
    [37.3, 36.0, 0.16, 307.2519309609164],
    [29.9, 64.0, 0.03, 177.50263669090165],
    [36.8, 52.0, 0.19, 273.5527679624757],
    [29.7, 56.0, 0.25, 191.62721278609595],
    [32.8, 67.0, 0.06, 198.4055751618473],
    [32.7, 58.0, 0.3, 224.3350704068499],
    [36.0, 87.0, 0.08, 189.50538545345142],
    [36.0, 21.0, 0.5, 331.34235583844765],
    [37.5, 84.0, 0.34, 215.94296979032129],
    [31.7, 82.0, 0.07, 159.00188281677632],
    [21.4, 43.0, 0.07, 135.26887868615762],
    [33.6, 58.0, 0.47, 234.85527538323592],
    [27.7, 73.0, 0.29, 141.61740269053047],
    [36.1, 41.0, 0.35, 291.23667198048565],
    [37.3, 25.0, 0.18, 331.6905833753545],
    [29.0, 31.0, 0.19, 237.84306339840867],
    [32.8, 43.0, 0.39, 253.60903446567673],
    [31.6, 29.0, 0.46, 270.19762163583096],
    [27.3, 54.0, 0.01, 168.46044077977118],
    [31.9, 51.0, 0.1, 223.58368921379716],
    [33.1, 44.0, 0.34, 257.0111902734354],
    [36.5, 59.0, 0.23, 260.47158580869245],
    [29.7, 83.0, 0.33, 142.03151648127317],
    [23.2, 52.0, 0.47, 143.96656624596855],
    [33.7, 46.0, 0.47, 256.75438003065955],
    [30.4, 23.0, 0.46, 274.02293495705106],
    [25.7, 24.0, 0.37, 219.71228899346812],
    [22.1, 23.0, 0.41, 187.39619516327755],
    [20.1, 68.0, 0.14, 75.41330148093309],
    [29.6, 29.0, 0.05, 244.04611965324563],
    [21.8, 80.0, 0.39, 70.72082850207386],
    [28.4, 69.0, 0.31, 156.1664703102246],
    [33.6, 33.0, 0.42, 286.54188335748466],
    [31.6, 60.0, 0.08, 202.1609295322998],
    [26.2, 43.0, 0.35, 186.69057498120043],
    [31.3, 32.0, 0.0, 250.92941875734536],
    [22.4, 62.0, 0.01, 102.39269751320846],
    [33.3, 29.0, 0.1, 281.63997425419416],
    [28.6, 67.0, 0.0, 161.77698922975614],
    [23.1, 54.0, 0.25, 130.68958006027918],
    [25.8, 67.0, 0.41, 133.81892216574323],
    [28.2, 65.0, 0.36, 165.65881223442247],
    [20.5, 31.0, 0.05, 148.0661549886356],
    [24.8, 57.0, 0.18, 144.11066069439542],
    [20.4, 65.0, 0.01, 80.11416462659862],
    [37.5, 52.0, 0.34, 279.99965224402706],
    [36.1, 79.0, 0.46, 216.63527137281613],
    [22.7, 31.0, 0.48, 177.11741846548912],
    [32.7, 61.0, 0.15, 211.76890555890012],
    [21.9, 78.0, 0.11, 66.77497846869413],
    [28.8, 28.0, 0.18, 243.2001146956299],
    [31.6, 52.0, 0.03, 216.1844065602895],
    [33.4, 88.0, 0.25, 169.83090957216558],
    [29.7, 60.0, 0.22, 186.30993635223868],
    [20.5, 25.0, 0.44, 167.5086219662024],
    [24.5, 36.0, 0.42, 184.3693488144672],
    [30.6, 87.0, 0.24, 143.53337391314125],
    [25.5, 57.0, 0.15, 143.27178992410103],
    [34.6, 28.0, 0.3, 304.78250000104646],
    [24.3, 23.0, 0.17, 202.8047044928142],
    [30.3, 37.0, 0.06, 231.4839405202674],
    [22.0, 38.0, 0.05, 144.90633874960753],
    [27.4, 33.0, 0.0, 208.78759973933066],
    [31.3, 45.0, 0.11, 229.67362916340204],
    [33.6, 64.0, 0.02, 212.16000958966748],
    [25.0, 80.0, 0.43, 103.68856810927764],
    [21.3, 85.0, 0.26, 51.15177821605848],
    [24.7, 51.0, 0.28, 155.54112253025687],
    [36.7, 75.0, 0.15, 225.45280330761088],
    [34.0, 68.0, 0.47, 218.75642769143886],
    [32.0, 27.0, 0.18, 273.80996622340547],
    [34.2, 55.0, 0.06, 232.51575217837552],
    [34.8, 55.0, 0.16, 246.9600531562819],
    [29.6, 20.0, 0.15, 264.7464023702972],
    [35.0, 66.0, 0.32, 230.09314446370792],
    [23.4, 89.0, 0.2, 68.4366226495879],
    [33.2, 25.0, 0.39, 293.1458737896741],
    [36.0, 25.0, 0.27, 321.7159044487031],
    [32.3, 40.0, 0.02, 247.1298008624643],
    [23.2, 30.0, 0.2, 178.799704760738],
    [29.0, 69.0, 0.44, 166.61010295608503],
    [20.8, 76.0, 0.47, 70.56771872662472],
    [26.7, 62.0, 0.25, 151.4651369838369],
    [29.9, 79.0, 0.31, 152.2299538117466],
])
x = data[:, :3]
y = data[:, 3:]


# Features on one scale
#
# Mean and standard deviation (divided by n) of the training rows alone. A column that never
# changes is divided by 1.

mean = torch.tensor([29.820999999999998, 52.99, 0.22629999999999995])
deviation = torch.tensor([5.117290200877806, 19.49845891346288, 0.1456822226628905])
x = (x - mean) / deviation


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, linear.

model = nn.Sequential(
    nn.Linear(3, 1),
)


def outputs(z):
    return z


# Weights at step 10
#
# Kernel and bias of each layer, the kernel as [input][unit] as in Keras. PyTorch keeps it as
# [unit][input], so it is transposed.

weights = list(model.parameters())
start = [
    torch.tensor([
        [0.375],
        [-25.126295594181055],
        [-0.4157700522437915],
    ]),
    torch.tensor([83.0569881533567]),
]

with torch.no_grad():
    for w, value in zip(weights, start):
        w.copy_(value.t())


# Loss: mean_squared_error
#
# One number a sample; the loss of a batch is their mean.

def losses(z, y):
    p = outputs(z)
    return ((p - y) ** 2).mean(dim=1)


# Update: sgd
#
# Against the gradient, times the learning rate. torch.optim.SGD does the same; the rule stands
# here to be read.

LEARNING_RATE = 0.025


@torch.no_grad()
def update(t):
    for w in weights:
        w -= LEARNING_RATE * w.grad


FROZEN = [(0, (0, 0)), (1, (0,))]


@torch.no_grad()
def hold():
    for i, place in FROZEN:
        weights[i][place] = start[i].t()[place]


# Order of the rows
#
# Every epoch takes the rows in a new order, drawn from the seed 42 and the number of the epoch
# by SplitMix64. These few lines draw what Downhill drew, so that every batch is the same.

SEED = 42
GAMMA = 0x9E3779B97F4A7C15
BITS = (1 << 64) - 1


def scrambled(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & BITS
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & BITS
    return z ^ (z >> 31)


def order_of(epoch, rows):
    state = scrambled((SEED + GAMMA) & BITS) ^ scrambled((epoch * GAMMA + 1) & BITS)
    order = [0] * rows
    for i in range(rows):
        state = (state + GAMMA) & BITS
        j = ((scrambled(state) >> 32) * (i + 1)) >> 32
        order[i] = order[j]
        order[j] = i
    return order


# Training
#
# What Keras' fit does: the loss of a batch is measured before its update, and the loss of an
# epoch is their mean over the samples. A run that is no longer finite ends, and only finished
# epochs count.

FIRST_EPOCH = 3
USED_ROWS = 64
EPOCHS = 30
BATCH_SIZE = 32

history = {"loss": []}
t = 0
for epoch in range(FIRST_EPOCH, EPOCHS + 1):
    order = order_of(epoch, len(x))[USED_ROWS if epoch == FIRST_EPOCH else 0:]
    loss_sum = 0.0
    for first in range(0, len(order), BATCH_SIZE):
        rows = order[first:first + BATCH_SIZE]
        z = model(x[rows])
        loss = losses(z, y[rows]).mean()
        model.zero_grad()
        loss.backward()
        loss_sum += loss.item() * len(rows)
        t += 1
        update(t)
        hold()
    finite = math.isfinite(loss_sum) and all(w.isfinite().all() for w in weights)
    if not finite:
        break
    history["loss"].append(loss_sum / len(order))

print(json.dumps(history))
