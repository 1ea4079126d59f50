# Iris
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
# One row a sample. The columns are sepal_length, sepal_width, petal_length, petal_width; the
# last one is the target, species. Rows: 120. The classes are 0 setosa, 1 versicolor, 2
# virginica.

data = torch.tensor([
    [6.3, 2.7, 4.9, 1.8, 2.0],
    [4.5, 2.3, 1.3, 0.3, 0.0],
    [5.5, 2.3, 4.0, 1.3, 1.0],
    [5.7, 2.8, 4.5, 1.3, 1.0],
    [6.8, 2.8, 4.8, 1.4, 1.0],
    [6.4, 3.2, 4.5, 1.5, 1.0],
    [6.1, 2.8, 4.7, 1.2, 1.0],
    [5.1, 3.3, 1.7, 0.5, 0.0],
    [6.2, 2.2, 4.5, 1.5, 1.0],
    [4.3, 3.0, 1.1, 0.1, 0.0],
    [5.1, 3.8, 1.6, 0.2, 0.0],
    [4.8, 3.4, 1.9, 0.2, 0.0],
    [6.1, 3.0, 4.6, 1.4, 1.0],
    [5.6, 2.5, 3.9, 1.1, 1.0],
    [5.8, 4.0, 1.2, 0.2, 0.0],
    [5.7, 4.4, 1.5, 0.4, 0.0],
    [5.2, 2.7, 3.9, 1.4, 1.0],
    [4.6, 3.1, 1.5, 0.2, 0.0],
    [6.3, 3.3, 6.0, 2.5, 2.0],
    [7.2, 3.0, 5.8, 1.6, 2.0],
    [5.8, 2.7, 5.1, 1.9, 2.0],
    [5.6, 2.8, 4.9, 2.0, 2.0],
    [5.0, 3.0, 1.6, 0.2, 0.0],
    [4.9, 3.0, 1.4, 0.2, 0.0],
    [6.7, 3.1, 4.7, 1.5, 1.0],
    [5.5, 3.5, 1.3, 0.2, 0.0],
    [6.3, 2.5, 5.0, 1.9, 2.0],
    [5.8, 2.7, 5.1, 1.9, 2.0],
    [6.5, 3.0, 5.2, 2.0, 2.0],
    [6.7, 3.3, 5.7, 2.1, 2.0],
    [5.4, 3.9, 1.7, 0.4, 0.0],
    [7.7, 3.8, 6.7, 2.2, 2.0],
    [6.2, 3.4, 5.4, 2.3, 2.0],
    [5.1, 2.5, 3.0, 1.1, 1.0],
    [4.9, 3.1, 1.5, 0.2, 0.0],
    [6.3, 2.8, 5.1, 1.5, 2.0],
    [6.9, 3.1, 4.9, 1.5, 1.0],
    [4.4, 2.9, 1.4, 0.2, 0.0],
    [6.1, 2.9, 4.7, 1.4, 1.0],
    [4.8, 3.1, 1.6, 0.2, 0.0],
    [5.6, 2.7, 4.2, 1.3, 1.0],
    [6.4, 2.9, 4.3, 1.3, 1.0],
    [7.4, 2.8, 6.1, 1.9, 2.0],
    [4.8, 3.0, 1.4, 0.1, 0.0],
    [5.0, 2.0, 3.5, 1.0, 1.0],
    [7.9, 3.8, 6.4, 2.0, 2.0],
    [5.1, 3.8, 1.9, 0.4, 0.0],
    [5.7, 2.6, 3.5, 1.0, 1.0],
    [6.0, 2.2, 5.0, 1.5, 2.0],
    [4.7, 3.2, 1.6, 0.2, 0.0],
    [6.2, 2.9, 4.3, 1.3, 1.0],
    [5.5, 4.2, 1.4, 0.2, 0.0],
    [5.5, 2.5, 4.0, 1.3, 1.0],
    [7.7, 2.6, 6.9, 2.3, 2.0],
    [4.6, 3.4, 1.4, 0.3, 0.0],
    [5.9, 3.2, 4.8, 1.8, 1.0],
    [6.0, 2.2, 4.0, 1.0, 1.0],
    [6.4, 3.1, 5.5, 1.8, 2.0],
    [6.3, 2.3, 4.4, 1.3, 1.0],
    [4.9, 3.1, 1.5, 0.1, 0.0],
    [4.9, 2.4, 3.3, 1.0, 1.0],
    [5.5, 2.4, 3.7, 1.0, 1.0],
    [6.4, 2.8, 5.6, 2.2, 2.0],
    [5.7, 2.8, 4.1, 1.3, 1.0],
    [6.5, 3.2, 5.1, 2.0, 2.0],
    [5.8, 2.8, 5.1, 2.4, 2.0],
    [5.1, 3.8, 1.5, 0.3, 0.0],
    [5.4, 3.9, 1.3, 0.4, 0.0],
    [5.0, 3.4, 1.5, 0.2, 0.0],
    [5.2, 4.1, 1.5, 0.1, 0.0],
    [5.0, 3.4, 1.6, 0.4, 0.0],
    [5.0, 3.5, 1.3, 0.3, 0.0],
    [5.7, 3.0, 4.2, 1.2, 1.0],
    [6.0, 3.0, 4.8, 1.8, 2.0],
    [5.1, 3.5, 1.4, 0.2, 0.0],
    [6.0, 3.4, 4.5, 1.6, 1.0],
    [5.4, 3.7, 1.5, 0.2, 0.0],
    [6.3, 3.4, 5.6, 2.4, 2.0],
    [6.1, 2.6, 5.6, 1.4, 2.0],
    [6.7, 3.1, 4.4, 1.4, 1.0],
    [6.1, 2.8, 4.0, 1.3, 1.0],
    [6.5, 3.0, 5.8, 2.2, 2.0],
    [6.4, 2.7, 5.3, 1.9, 2.0],
    [4.4, 3.0, 1.3, 0.2, 0.0],
    [6.7, 3.0, 5.0, 1.7, 1.0],
    [5.1, 3.4, 1.5, 0.2, 0.0],
    [5.1, 3.5, 1.4, 0.3, 0.0],
    [4.6, 3.2, 1.4, 0.2, 0.0],
    [4.8, 3.0, 1.4, 0.3, 0.0],
    [5.0, 3.6, 1.4, 0.2, 0.0],
    [4.4, 3.2, 1.3, 0.2, 0.0],
    [6.7, 3.3, 5.7, 2.5, 2.0],
    [6.8, 3.0, 5.5, 2.1, 2.0],
    [6.3, 2.9, 5.6, 1.8, 2.0],
    [6.2, 2.8, 4.8, 1.8, 2.0],
    [5.4, 3.4, 1.7, 0.2, 0.0],
    [7.6, 3.0, 6.6, 2.1, 2.0],
    [6.5, 3.0, 5.5, 1.8, 2.0],
    [4.6, 3.6, 1.0, 0.2, 0.0],
    [6.9, 3.1, 5.1, 2.3, 2.0],
    [6.9, 3.2, 5.7, 2.3, 2.0],
    [5.0, 3.2, 1.2, 0.2, 0.0],
    [7.1, 3.0, 5.9, 2.1, 2.0],
    [7.2, 3.2, 6.0, 1.8, 2.0],
    [5.7, 2.5, 5.0, 2.0, 2.0],
    [4.8, 3.4, 1.6, 0.2, 0.0],
    [7.0, 3.2, 4.7, 1.4, 1.0],
    [5.8, 2.7, 3.9, 1.2, 1.0],
    [5.0, 3.5, 1.6, 0.6, 0.0],
    [5.8, 2.7, 4.1, 1.0, 1.0],
    [6.7, 3.1, 5.6, 2.4, 2.0],
    [5.6, 2.9, 3.6, 1.3, 1.0],
    [5.0, 2.3, 3.3, 1.0, 1.0],
    [6.6, 3.0, 4.4, 1.4, 1.0],
    [5.3, 3.7, 1.5, 0.2, 0.0],
    [4.9, 2.5, 4.5, 1.7, 2.0],
    [7.7, 2.8, 6.7, 2.0, 2.0],
    [7.7, 3.0, 6.1, 2.3, 2.0],
    [5.5, 2.6, 4.4, 1.2, 1.0],
    [5.7, 2.9, 4.2, 1.3, 1.0],
])
x = data[:, :4]
y = nn.functional.one_hot(data[:, 4].long(), 3).double()


# Features on one scale
#
# Mean and standard deviation (divided by n) of the training rows alone. A column that never
# changes is divided by 1.

mean = torch.tensor([5.7375, 3.064583333333333, 3.5489583333333337, 1.1041666666666667])
deviation = torch.tensor([0.8013335239877756, 0.47455662787022085, 1.7657620399128595, 0.7612923040608137])
x = (x - mean) / deviation


# Rows held back
#
# The last rows are never trained on: 96 to train, 24 to validate.

x_train, y_train = x[:96], y[:96]
x_val, y_val = x[96:], y[96:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, softmax.

model = nn.Sequential(
    nn.Linear(4, 3),
)


def outputs(z):
    return nn.Softmax(dim=1)(z)


# Initial weights
#
# Kernel and bias of each layer, the kernel as [input][unit] as in Keras. PyTorch keeps it as
# [unit][input], so it is transposed.

weights = list(model.parameters())
start = [
    torch.tensor([
        [-0.49429638069885473, 0.5751316480465334, 0.11943130971224081],
        [0.1990097536673585, -0.37524893193358566, 0.20692633878097833],
        [-0.32112524629961026, 0.12007662799299235, 0.87765327670862],
        [0.5123972068114511, -0.3349946127743829, 0.8515785463280063],
    ]),
    torch.tensor([0.0, 0.0, 0.0]),
]

with torch.no_grad():
    for w, value in zip(weights, start):
        w.copy_(value.t())


# Loss: categorical_crossentropy
#
# Taken from z itself, not from the rounded outputs: nothing is clipped and nothing overflows.
# Keras does the same.

def losses(z, y):
    return nn.functional.cross_entropy(z, y, reduction="none")


def hits(z, y):
    p = outputs(z)
    return (p.argmax(dim=1) == y.argmax(dim=1)).sum().item()


# Update: sgd
#
# Against the gradient, times the learning rate. torch.optim.SGD does the same; the rule stands
# here to be read.

LEARNING_RATE = 0.1


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

EPOCHS = 20
BATCH_SIZE = 32

history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
t = 0
for epoch in range(1, EPOCHS + 1):
    order = order_of(epoch, len(x_train))
    loss_sum = 0.0
    right = 0
    for first in range(0, len(order), BATCH_SIZE):
        rows = order[first:first + BATCH_SIZE]
        z = model(x_train[rows])
        loss = losses(z, y_train[rows]).mean()
        model.zero_grad()
        loss.backward()
        loss_sum += loss.item() * len(rows)
        right += hits(z, y_train[rows])
        t += 1
        update(t)
    finite = math.isfinite(loss_sum) and all(w.isfinite().all() for w in weights)
    if not finite:
        break
    history["loss"].append(loss_sum / len(order))
    history["accuracy"].append(right / len(order))
    with torch.no_grad():
        z = model(x_val)
        history["val_loss"].append(losses(z, y_val).mean().item())
        history["val_accuracy"].append(hits(z, y_val) / len(x_val))

print(json.dumps(history))
