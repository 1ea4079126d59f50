# Penguins
#
# Written by Downhill. It needs PyTorch. It trains in double precision with the update rules of
# Keras and prints the history as its last line.

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


# Initial weights
#
# Kernel and bias of each layer, the kernel as [input][unit] as in Keras. PyTorch keeps it as
# [unit][input], so it is transposed.

weights = list(model.parameters())
start = [
    torch.tensor([
        [-0.4623719260243735, 0.5379863948201955, 0.11171776054922311, 0.18615657871238356, -0.3510132345120832],
        [0.19356186600448355, -0.3003851624741345, 0.11232140052722162, 0.8209694664557907, 0.4793036984571002],
        [-0.3133587668541865, 0.7965787895715999, -0.8325046935727318, 0.5917943779757542, -0.019289850579853107],
    ]),
    torch.tensor([0.0, 0.0, 0.0, 0.0, 0.0]),
    torch.tensor([
        [-0.7388780513490689],
        [-0.10418559011561301],
        [0.09535911280425013],
        [0.9288930996538409],
        [0.2262984880125687],
    ]),
    torch.tensor([0.0]),
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

LEARNING_RATE = 0.05
RHO = 0.9
EPSILON = 1e-07
squares = [torch.zeros_like(w) for w in weights]


@torch.no_grad()
def update(t):
    for w, v in zip(weights, squares):
        v[...] = RHO * v + (1 - RHO) * w.grad**2
        w -= LEARNING_RATE * w.grad / torch.sqrt(v + EPSILON)


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

EPOCHS = 20
BATCH_SIZE = 16

history = {"loss": [], "val_loss": []}
t = 0
for epoch in range(1, EPOCHS + 1):
    order = order_of(epoch, len(x_train))
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
    finite = math.isfinite(loss_sum) and all(w.isfinite().all() for w in weights)
    if not finite:
        break
    history["loss"].append(loss_sum / len(order))
    with torch.no_grad():
        z = model(x_val)
        history["val_loss"].append(losses(z, y_val).mean().item())

print(json.dumps(history))
