# Penguins
#
# Written by Downhill. It needs PyTorch. It trains in double precision with the update rules of
# Keras and prints the history as its last line. It goes on from step 12 of the run: with the
# weights, the rate, what rmsprop remembers of earlier steps, and the batch that comes next
# there. Frozen weights stay as they are: 2.

import json
import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)


# Data
#
# One row a sample. The columns are flipper_length_mm, bill_length_mm, bill_depth_mm; the last
# one is the target, body_mass_g. Rows: 90.

data = torch.tensor([
    [192.0, 43.2, 18.5, 4100.0],
    [195.0, 38.7, 19.0, 3450.0],
    [224.0, 49.5, 16.1, 5650.0],
    [229.0, 49.8, 15.9, 5950.0],
    [213.0, 43.5, 15.2, 4650.0],
    [201.0, 41.5, 18.5, 4000.0],
    [191.0, 38.6, 21.2, 3800.0],
    [202.0, 50.2, 18.8, 3800.0],
    [210.0, 48.2, 14.3, 4600.0],
    [220.0, 48.5, 14.1, 5300.0],
    [187.0, 40.6, 17.2, 3475.0],
    [216.0, 47.7, 15.0, 4750.0],
    [183.0, 40.6, 18.6, 3550.0],
    [212.0, 44.9, 13.8, 4750.0],
    [195.0, 39.2, 19.6, 4675.0],
    [208.0, 48.7, 15.7, 5350.0],
    [185.0, 37.6, 17.0, 3600.0],
    [224.0, 50.0, 15.9, 5350.0],
    [216.0, 49.0, 16.1, 5550.0],
    [228.0, 49.1, 15.0, 5500.0],
    [181.0, 58.0, 17.8, 3700.0],
    [199.0, 47.5, 16.8, 3900.0],
    [230.0, 59.6, 17.0, 6050.0],
    [194.0, 51.7, 20.3, 3775.0],
    [219.0, 44.4, 17.3, 5250.0],
    [197.0, 52.0, 19.0, 4150.0],
    [182.0, 36.5, 18.0, 3150.0],
    [203.0, 49.3, 19.9, 4050.0],
    [185.0, 47.0, 17.3, 3700.0],
    [215.0, 45.1, 14.5, 5000.0],
    [196.0, 39.2, 21.1, 4150.0],
    [208.0, 44.0, 13.6, 4350.0],
    [190.0, 46.4, 18.6, 3450.0],
    [221.0, 48.2, 15.6, 5100.0],
    [184.0, 39.7, 18.9, 3550.0],
    [201.0, 54.2, 20.8, 4300.0],
    [216.0, 47.3, 13.8, 4725.0],
    [199.0, 40.6, 19.0, 4000.0],
    [220.0, 43.5, 14.2, 4700.0],
    [186.0, 37.8, 17.1, 3300.0],
    [222.0, 48.8, 16.2, 6000.0],
    [190.0, 38.9, 18.8, 3600.0],
    [190.0, 35.9, 16.6, 3050.0],
    [181.0, 42.4, 17.3, 3600.0],
    [189.0, 36.9, 18.6, 3500.0],
    [197.0, 45.8, 18.9, 4150.0],
    [220.0, 48.4, 16.3, 5400.0],
    [195.0, 36.4, 17.0, 3325.0],
    [196.0, 42.9, 17.6, 4700.0],
    [190.0, 50.1, 17.9, 3400.0],
    [195.0, 46.7, 17.9, 3300.0],
    [190.0, 38.8, 20.0, 3950.0],
    [183.0, 37.7, 16.0, 3075.0],
    [210.0, 42.0, 13.5, 4150.0],
    [192.0, 41.1, 18.2, 4050.0],
    [190.0, 38.1, 18.6, 3700.0],
    [201.0, 51.4, 19.0, 3950.0],
    [210.0, 45.1, 14.4, 4400.0],
    [212.0, 45.5, 14.5, 4750.0],
    [191.0, 39.6, 20.7, 3900.0],
    [194.0, 41.3, 20.3, 3550.0],
    [187.0, 36.7, 18.8, 3800.0],
    [190.0, 38.2, 20.0, 3900.0],
    [199.0, 48.1, 16.4, 3325.0],
    [200.0, 40.2, 20.1, 3975.0],
    [215.0, 47.6, 14.5, 5400.0],
    [184.0, 36.6, 18.4, 3475.0],
    [221.0, 52.5, 15.6, 5450.0],
    [190.0, 33.5, 19.0, 3600.0],
    [196.0, 50.9, 19.1, 3550.0],
    [182.0, 41.1, 17.6, 3200.0],
    [216.0, 46.4, 15.0, 4700.0],
    [180.0, 40.5, 18.9, 3950.0],
    [210.0, 52.0, 20.7, 4800.0],
    [191.0, 35.6, 17.5, 3175.0],
    [228.0, 50.8, 17.3, 5600.0],
    [190.0, 37.8, 20.0, 4250.0],
    [212.0, 47.4, 14.6, 4725.0],
    [187.0, 38.1, 17.6, 3425.0],
    [213.0, 46.5, 14.5, 4400.0],
    [196.0, 42.7, 18.3, 4075.0],
    [228.0, 55.9, 17.0, 5600.0],
    [199.0, 37.3, 20.5, 3775.0],
    [172.0, 37.9, 18.6, 3150.0],
    [195.0, 49.2, 18.2, 4400.0],
    [191.0, 39.0, 17.1, 3050.0],
    [186.0, 36.0, 18.5, 3100.0],
    [192.0, 41.6, 18.0, 3950.0],
    [180.0, 38.8, 17.2, 3800.0],
    [216.0, 50.5, 15.2, 5000.0],
])
x = data[:, :3]
y = data[:, 3:]


# Features on one scale
#
# Mean and standard deviation (divided by n) of the training rows alone. A column that never
# changes is divided by 1.

mean = torch.tensor([201.04166666666666, 44.39861111111111, 17.34583333333333])
deviation = torch.tensor([13.842805491983512, 5.560662756651395, 2.0522303246847216])
x = (x - mean) / deviation


# Rows held back
#
# The last rows are never trained on: 72 to train, 18 to validate.

x_train, y_train = x[:72], y[:72]
x_val, y_val = x[72:], y[72:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, linear.

model = nn.Sequential(
    nn.Linear(3, 5),
    nn.Softplus(threshold=700),
    nn.Linear(5, 1),
)


def outputs(z):
    return z


# Weights at step 12
#
# Kernel and bias of each layer, the kernel as [input][unit] as in Keras. PyTorch keeps it as
# [unit][input], so it is transposed.

weights = list(model.parameters())
start = [
    torch.tensor([
        [0.375, 0.8876641324756075, 1.0043626508812027, 0.9981376653110845, 0.5088952157008689],
        [0.0180447622893255, -0.15617949520319283, 1.001498881781589, 1.6363535437707741, 1.350003362605455],
        [-0.18665799536093455, 0.9061554103940782, -1.7220853390264865, -0.04511611422519016, -0.8001099313268455],
    ]),
    torch.tensor([-0.4945910898656735, 0.6952258394755604, 0.9811594006671513, 0.8836817647485119, 0.9684893335566144]),
    torch.tensor([
        [0.011091602762571737],
        [0.7587361419676902],
        [0.9429568609161262],
        [1.7914162360334849],
        [1.100023336475132],
    ]),
    torch.tensor([0.6000245871017231]),
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


# Update: rmsprop
#
# Not torch.optim.RMSprop: Keras adds epsilon inside the root, and starts from rho 0.9 and
# epsilon 1e-7 where PyTorch starts from 0.99 and 1e-8.

LEARNING_RATE = 0.025
RHO = 0.9
EPSILON = 1e-07
squares = [value.t().clone() for value in [
    torch.tensor([
        [62985.91168063212, 761892.3244495762, 5755206.15461594, 21765718.582238052, 6704638.059682079],
        [51575.820494169755, 260402.80586848102, 2239459.836697034, 14121751.431900615, 3583843.891695864],
        [58662.96651296978, 762116.5243086073, 4252328.225287699, 12131888.38084605, 4645751.176141719],
    ]),
    torch.tensor([790917.5525429627, 6045879.843458401, 8880283.1250788, 45160138.01825298, 14890087.808551814]),
    torch.tensor([
        [16075447.40826765],
        [50349081.68383401],
        [172560727.7615017],
        [119695499.02366942],
        [108943169.59343182],
    ]),
    torch.tensor([32730398.52606144]),
]]


@torch.no_grad()
def update(t):
    for w, v in zip(weights, squares):
        v[...] = RHO * v + (1 - RHO) * w.grad**2
        w -= LEARNING_RATE * w.grad / torch.sqrt(v + EPSILON)


FROZEN = [(0, (0, 0)), (3, (0,))]


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
USED_ROWS = 32
EPOCHS = 20
BATCH_SIZE = 16

history = {"loss": [], "val_loss": []}
t = 12
for epoch in range(FIRST_EPOCH, EPOCHS + 1):
    order = order_of(epoch, len(x_train))[USED_ROWS if epoch == FIRST_EPOCH else 0:]
    loss_sum = 0.0
    for first in range(0, len(order), BATCH_SIZE):
        rows = order[first:first + BATCH_SIZE]
        z = model(x_train[rows])
        loss = losses(z, y_train[rows]).mean()
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
    with torch.no_grad():
        z = model(x_val)
        history["val_loss"].append(losses(z, y_val).mean().item())

print(json.dumps(history))
