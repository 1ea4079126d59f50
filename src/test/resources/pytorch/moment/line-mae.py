# A line by absolute errors
#
# Written by Downhill. It needs PyTorch. It trains in double precision with the update rules of
# Keras and prints the history as its last line. It goes on from step 20 of the run: with the
# weights, the rate, what sgd remembers of earlier steps, and the batch that comes next there.
# Frozen weights stay as they are: 2.

import json
import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)


# Data
#
# One row a sample. The columns are x; the last one is the target, y. Rows: 50.

data = torch.tensor([
    [1.3673601192739113, 3.354831166892468],
    [-0.9839046539687613, -1.1517615684601799],
    [-0.6076280084348191, 0.2762105156551944],
    [0.7129826645810393, 2.016454811823984],
    [0.8200525322622538, 3.105746379201027],
    [-0.6254735583473869, 0.05731032796901936],
    [0.9273863708148427, 2.929297765377324],
    [-1.1520351557303496, -1.4934810340586913],
    [-0.9050191459978771, -1.3841571787601894],
    [1.883425422540411, 5.179187814676187],
    [0.23869363301204816, 1.63232449367346],
    [-0.7029657124126185, -0.26851695848265655],
    [0.27153103924396493, 1.253186241209064],
    [-0.4836305490055901, -0.31746775869909954],
    [-1.514686663795854, -2.226471163084413],
    [1.0685152484832185, 3.6869082015020496],
    [-1.6809874948531571, -2.504185345568849],
    [-0.4812262476833862, 0.3229430082684765],
    [0.9949536780453059, 3.252822550461965],
    [1.6970420946331912, 4.038166107180776],
    [-0.39171911508125845, 0.09739804411457942],
    [-1.8972735623679475, -2.294286563708413],
    [1.424291831928886, 3.534391481875488],
    [0.28755648178285265, 1.476466339332849],
    [0.2844237077903258, 1.2902928841288424],
    [-0.5133690246611797, 0.06354437319408777],
    [-1.622321858476611, -1.9643119140295813],
    [1.1361208950316728, 3.4905330975487345],
    [0.346400224280186, 1.8154108521399404],
    [-0.9318167030645066, -0.6781326090561666],
    [1.6698040805603744, 4.5031956674239195],
    [0.5283674284498985, 2.363194366661095],
    [-1.0555187725857027, -1.1396823753198972],
    [0.031876917985783404, 0.9133970813462142],
    [0.91673832327796, 2.7225427635215986],
    [-1.4996154347718065, -1.9116774874740408],
    [1.8141005195001534, 5.109879580015614],
    [-0.11345331572821582, 1.5038312398474334],
    [0.32341223385338314, 1.7115519398977421],
    [1.471102701120282, 4.327190339135846],
    [-0.5878356142257535, -0.42251422385257237],
    [-0.900170087682624, -0.3768999318075908],
    [-1.0125969892018007, -1.1283506293833858],
    [0.9782236200517929, 2.9858765145952195],
    [0.952407888138521, 3.4468109984170052],
    [-0.9345528540453518, -0.7121877601038584],
    [-0.35908145676843883, 0.4199613617742004],
    [-0.20749735125680235, 0.5799758440200883],
    [1.8457474788228905, 5.3127774612684835],
    [-1.1137606975424719, -1.143381965239973],
])
x = data[:, :1]
y = data[:, 1:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, linear.

model = nn.Sequential(
    nn.Linear(1, 6),
    nn.ELU(),
    nn.Linear(6, 1),
)


def outputs(z):
    return z


# Weights at step 20
#
# Kernel and bias of each layer, the kernel as [input][unit] as in Keras. PyTorch keeps it as
# [unit][input], so it is transposed.

weights = list(model.parameters())
start = [
    torch.tensor([
        [0.375, 0.5760602345114759, 0.16756048958470127, 0.5576627890039688, -0.323209715760289, 0.5736847837263523],
    ]),
    torch.tensor([-0.1051286496975784, -0.0009989981400076106, 0.022823479089680694, 0.2068588595834311, 0.016551768234639996, 0.21352829430507922]),
    torch.tensor([
        [-0.7505487749722707],
        [0.12688817206900752],
        [0.1506749459970167],
        [1.0259159319779945],
        [0.07055206260190565],
        [1.0539386173345142],
    ]),
    torch.tensor([0.1048046875]),
]

with torch.no_grad():
    for w, value in zip(weights, start):
        w.copy_(value.t())


# Loss: mean_absolute_error
#
# One number a sample; the loss of a batch is their mean.

def losses(z, y):
    p = outputs(z)
    return (p - y).abs().mean(dim=1)


# Update: sgd
#
# Each move carries on part of the last one. torch.optim.SGD keeps the move without the learning
# rate in it, which comes to the same; the rule stands here as Keras has it.

LEARNING_RATE = 0.01
MOMENTUM = 0.5
moves = [value.t().clone() for value in [
    torch.tensor([
        [-0.01584052258836143, 0.0014720023815484049, 0.0022890468817087194, 0.014328717132919683, 0.0010492782233522946, 0.014660975745277208],
    ]),
    torch.tensor([-0.00705867778811199, 0.0010816358918472287, 0.001205934616154719, 0.009513659614442112, 0.00038147613103264215, 0.009816204670152725]),
    torch.tensor([
        [0.00498816020121723],
        [0.008564539081128131],
        [0.0028279213078981533],
        [0.009784649351247909],
        [-0.004756572697840634],
        [0.010059814850154393],
    ]),
    torch.tensor([0.00753348214285714]),
]]


@torch.no_grad()
def update(t):
    for w, m in zip(weights, moves):
        m[...] = MOMENTUM * m - LEARNING_RATE * w.grad
        w += MOMENTUM * m - LEARNING_RATE * w.grad


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
USED_ROWS = 28
EPOCHS = 25
BATCH_SIZE = 7

history = {"loss": []}
t = 20
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
