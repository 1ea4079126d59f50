# Ice-cream sales, raw: diverges
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
# One row a sample. The columns are temperature, humidity, discount; the last one is the target,
# sales. Rows: 60.

data = torch.tensor([
    [35.2, 38.0, 0.17, 283.4],
    [32.2, 69.0, 0.17, 191.4],
    [33.2, 35.0, 0.14, 268.8],
    [37.5, 59.0, 0.16, 264.2],
    [30.2, 47.0, 0.06, 213.2],
    [33.8, 26.0, 0.19, 293.8],
    [33.5, 85.0, 0.2, 173.0],
    [20.5, 80.0, 0.29, 54.8],
    [30.3, 46.0, 0.05, 216.0],
    [34.1, 61.0, 0.13, 225.6],
    [36.5, 64.0, 0.12, 243.4],
    [29.1, 71.0, 0.06, 154.2],
    [37.2, 53.0, 0.29, 275.8],
    [35.6, 45.0, 0.14, 272.8],
    [24.4, 72.0, 0.37, 111.4],
    [24.8, 49.0, 0.22, 158.4],
    [37.3, 36.0, 0.16, 308.2],
    [29.9, 64.0, 0.03, 175.6],
    [36.8, 52.0, 0.19, 271.8],
    [29.7, 56.0, 0.25, 194.0],
    [32.8, 67.0, 0.06, 199.2],
    [32.7, 58.0, 0.3, 221.0],
    [36.0, 87.0, 0.08, 191.6],
    [36.0, 21.0, 0.5, 332.0],
    [37.5, 84.0, 0.34, 217.8],
    [31.7, 82.0, 0.07, 158.4],
    [21.4, 43.0, 0.07, 133.4],
    [33.6, 58.0, 0.47, 233.4],
    [27.7, 73.0, 0.29, 140.8],
    [36.1, 41.0, 0.35, 290.0],
    [37.3, 25.0, 0.18, 330.6],
    [29.0, 31.0, 0.19, 235.8],
    [32.8, 43.0, 0.39, 253.8],
    [31.6, 29.0, 0.46, 271.2],
    [27.3, 54.0, 0.01, 169.2],
    [31.9, 51.0, 0.1, 223.0],
    [33.1, 44.0, 0.34, 253.8],
    [36.5, 59.0, 0.23, 255.6],
    [29.7, 83.0, 0.33, 141.6],
    [23.2, 52.0, 0.47, 141.4],
    [33.7, 46.0, 0.47, 258.4],
    [30.4, 23.0, 0.46, 271.2],
    [25.7, 24.0, 0.37, 220.4],
    [22.1, 23.0, 0.41, 187.2],
    [20.1, 68.0, 0.14, 71.8],
    [29.6, 29.0, 0.05, 243.0],
    [21.8, 80.0, 0.39, 69.8],
    [28.4, 69.0, 0.31, 156.2],
    [33.6, 33.0, 0.42, 282.4],
    [31.6, 60.0, 0.08, 201.6],
    [26.2, 43.0, 0.35, 187.0],
    [31.3, 32.0, 0.0, 253.0],
    [22.4, 62.0, 0.01, 104.2],
    [33.3, 29.0, 0.1, 281.0],
    [28.6, 67.0, 0.0, 156.0],
    [23.1, 54.0, 0.25, 132.0],
    [25.8, 67.0, 0.41, 136.2],
    [28.2, 65.0, 0.36, 163.2],
    [20.5, 31.0, 0.05, 148.0],
    [24.8, 57.0, 0.18, 141.6],
])
x = data[:, :3]
y = data[:, 3:]


# Rows held back
#
# The last rows are never trained on: 45 to train, 15 to validate.

x_train, y_train = x[:45], y[:45]
x_val, y_val = x[45:], y[45:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, linear.

model = nn.Sequential(
    nn.Linear(3, 1),
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
        [-0.6538926486442384],
        [0.7608276559269271],
        [0.15799277212666119],
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


# Update: sgd
#
# Against the gradient, times the learning rate. torch.optim.SGD does the same; the rule stands
# here to be read.

LEARNING_RATE = 0.00035


@torch.no_grad()
def update(t):
    for w in weights:
        w -= LEARNING_RATE * w.grad


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

EPOCHS = 400
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
