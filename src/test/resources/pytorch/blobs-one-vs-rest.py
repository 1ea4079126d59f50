# Blobs, one sigmoid a class
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
# One row a sample. The columns are x1, x2; the last one is the target, class. Rows: 80.

data = torch.tensor([
    [-0.42349175292859054, 1.167203926301565, 0.0],
    [-0.4700009035291619, -0.47451724598791517, 1.0],
    [1.2513607998200076, -0.9290521705311705, 2.0],
    [2.02379046382354, -0.7312453227283046, 3.0],
    [-1.0832017994611065, 2.8885841090228506, 0.0],
    [-1.2360649333200093, 0.8114424933201809, 1.0],
    [-0.6606626959342591, -2.509079145815017, 2.0],
    [2.0531502263729604, 0.3009581715733559, 3.0],
    [-0.096955952512846, 2.979389689816839, 0.0],
    [-1.4598376417486691, -1.142614542439918, 1.0],
    [-0.6644393756896012, -0.6454046415313206, 2.0],
    [0.38558933222405134, -1.169458387398977, 3.0],
    [-0.46552648994734813, 2.6594449821780137, 0.0],
    [-2.630268944536023, 2.128391186287136, 1.0],
    [0.8485490498690222, -2.084290059554633, 2.0],
    [2.897567444357901, 1.2827802649874487, 3.0],
    [-0.34016052394777474, 1.5094895275990519, 0.0],
    [-2.29243489133622, -0.05224123765258859, 1.0],
    [1.0568111170015517, -1.176049960319265, 2.0],
    [1.0726776813543777, 0.25073494757263737, 3.0],
    [0.1029385517195528, 3.557106202977925, 0.0],
    [-3.5708866244982578, -0.0692016822884518, 1.0],
    [1.7149656204414256, -1.6648253394474142, 2.0],
    [3.623968490165304, 0.03194877450425061, 3.0],
    [1.5075891972198243, 2.2275829698762615, 0.0],
    [-1.533652692862629, -0.3177836103173329, 1.0],
    [-0.6299142722072713, -1.7336413494800271, 2.0],
    [2.945281330687517, 0.36462241933712586, 3.0],
    [0.0372406145762858, 3.140223413465618, 0.0],
    [-1.590598659355436, 0.8761658267338853, 1.0],
    [-0.031671996893426035, -1.911532876530108, 2.0],
    [1.723979290634587, -0.5808543655801459, 3.0],
    [-0.1931091769813467, -0.455543914066307, 0.0],
    [-1.6149732272205042, 0.5244532164152047, 1.0],
    [1.2635067994270992, -2.0852262179317442, 2.0],
    [2.309394287506123, -0.34382112162685313, 3.0],
    [0.5493942718445108, 1.4997122738392177, 0.0],
    [-0.8249569135140893, -0.17478305641195813, 1.0],
    [-0.8329918495707745, -3.9910148589964343, 2.0],
    [1.1063731621243396, 0.085100215424811, 3.0],
    [0.9955089253659877, 2.6667830628797824, 0.0],
    [-2.652512919855975, 0.33949947855478046, 1.0],
    [0.34379801895235135, -1.5488915409956445, 2.0],
    [2.1992450217115045, -1.1536405438853103, 3.0],
    [0.32711876485191915, 2.8249079138083846, 0.0],
    [-1.7096898332456338, 1.150979465205053, 1.0],
    [-0.5060091426958135, -0.7399803550376535, 2.0],
    [2.101342132363907, -1.4106356163998934, 3.0],
    [0.18102667276556667, 2.520042796847745, 0.0],
    [-2.11413676743298, 0.015084997099005903, 1.0],
    [0.10581438222862044, -2.142340806313316, 2.0],
    [0.675748011031976, 1.0657959903360916, 3.0],
    [1.0516790334231745, 2.2391380651804442, 0.0],
    [-1.8512541826439592, 0.18474400354530068, 1.0],
    [-0.034863209187699196, -1.6539867374710338, 2.0],
    [1.248184781605259, 0.024616518747306967, 3.0],
    [-1.4704322709836983, 2.5456926269548448, 0.0],
    [-1.8824313580938488, -0.3728538596511598, 1.0],
    [0.026955625691041152, -3.061903759476003, 2.0],
    [1.8188762284854656, 0.1163373086128483, 3.0],
    [-0.32219226939224466, 2.620144947681963, 0.0],
    [-1.4069392466227089, -0.30749188129194377, 1.0],
    [0.46219444258026776, -2.10774254015378, 2.0],
    [1.7893423164709605, 0.11445469589832219, 3.0],
    [-0.057104489525223096, 2.5078597289324596, 0.0],
    [-1.534067240493249, 0.1446412899799946, 1.0],
    [1.0140678248333328, -2.177182229994551, 2.0],
    [1.9934561240712103, 0.2546994826255664, 3.0],
    [-0.9927933431390095, 2.9975695286056254, 0.0],
    [-2.9213158052217127, 0.6232231438254686, 1.0],
    [-0.7641273820633445, -2.4477513658150203, 2.0],
    [1.924396077289781, 1.2238131968917394, 3.0],
    [1.0655910142474783, 3.100523427088195, 0.0],
    [-1.4381152860250803, -0.15659189445760172, 1.0],
    [0.5028613767320194, -1.6837111962051963, 2.0],
    [2.225142360444665, 0.4623717135187037, 3.0],
    [-1.421669890148691, 2.9234712832514536, 0.0],
    [-0.824593435568468, 1.4502418026658606, 1.0],
    [0.43970250032583047, -1.777075381073954, 2.0],
    [2.7885447034264117, 0.012279556742888276, 3.0],
])
x = data[:, :2]
y = nn.functional.one_hot(data[:, 2].long(), 4).double()


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, sigmoid.

model = nn.Sequential(
    nn.Linear(2, 4),
)


def outputs(z):
    return nn.Sigmoid()(z)


# Initial weights
#
# Kernel and bias of each layer, the kernel as [input][unit] as in Keras. PyTorch keeps it as
# [unit][input], so it is transposed.

weights = list(model.parameters())
start = [
    torch.tensor([
        [0.8317736278216652, -0.9383444217640768, -0.5864319144320755, 0.2306536729506441],
        [0.08795160791279777, -0.3920360674914445, -0.9613213136153904, 0.6885716286148151],
    ]),
    torch.tensor([0.0, 0.0, 0.0, 0.0]),
]

with torch.no_grad():
    for w, value in zip(weights, start):
        w.copy_(value.t())


# Loss: categorical_crossentropy
#
# Keras keeps outputs this far away from 0 and 1 before it takes their logarithm.

CLIP = 1e-7


def losses(z, y):
    p = outputs(z)
    p = (p / p.sum(dim=1, keepdim=True)).clamp(CLIP, 1 - CLIP)
    return -(y * p.log()).sum(dim=1)


def hits(z, y):
    p = outputs(z)
    return (p.argmax(dim=1) == y.argmax(dim=1)).sum().item()


# Update: adagrad
#
# Not torch.optim.Adagrad: Keras starts the sums of squares at 0.1 and adds epsilon inside the
# root; PyTorch starts them at 0 and adds it outside.

LEARNING_RATE = 0.2
EPSILON = 0.0001
squares = [torch.full_like(w, 0.01) for w in weights]


@torch.no_grad()
def update(t):
    for w, a in zip(weights, squares):
        a += w.grad**2
        w -= LEARNING_RATE * w.grad / torch.sqrt(a + EPSILON)


# Order of the rows
#
# Every epoch takes the rows in a new order, drawn from the seed 9 and the number of the epoch
# by SplitMix64. These few lines draw what Downhill drew, so that every batch is the same.

SEED = 9
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
BATCH_SIZE = 12

history = {"loss": [], "accuracy": []}
t = 0
for epoch in range(1, EPOCHS + 1):
    order = order_of(epoch, len(x))
    loss_sum = 0.0
    right = 0
    for first in range(0, len(order), BATCH_SIZE):
        rows = order[first:first + BATCH_SIZE]
        z = model(x[rows])
        loss = losses(z, y[rows]).mean()
        model.zero_grad()
        loss.backward()
        loss_sum += loss.item() * len(rows)
        right += hits(z, y[rows])
        t += 1
        update(t)
    finite = math.isfinite(loss_sum) and all(w.isfinite().all() for w in weights)
    if not finite:
        break
    history["loss"].append(loss_sum / len(order))
    history["accuracy"].append(right / len(order))

print(json.dumps(history))
