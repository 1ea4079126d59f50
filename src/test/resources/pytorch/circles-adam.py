# Circles
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
    [-0.15855203347047742, 1.2010390645729885, 0.0],
    [-0.8877105802458172, -2.3086492345221976, 1.0],
    [-0.4316584558700991, 0.9824847724881349, 0.0],
    [0.6774104725319137, 2.617230534986568, 1.0],
    [0.21237984470658872, 0.06267490571099472, 0.0],
    [-1.1195918757641392, 2.371205374063512, 1.0],
    [-0.7142428615747275, 0.4699098988301188, 0.0],
    [0.17160334956615608, -2.013120922671553, 1.0],
    [-0.134451841303534, 0.17719181568581338, 0.0],
    [2.5532920957578114, -1.3894172870013077, 1.0],
    [0.5555493454370332, 0.2636502134833468, 0.0],
    [-2.6873161300751223, -1.2858090835543792, 1.0],
    [-0.6857474485111468, 0.6484296979668293, 0.0],
    [0.557080206634231, -2.0624571655751156, 1.0],
    [-0.05318892406839635, 0.9366919026965662, 0.0],
    [-1.920050340907506, -2.056733320687335, 1.0],
    [-0.3632848256301256, -0.06784608399571465, 0.0],
    [1.9108188254920566, 1.9793358952808457, 1.0],
    [-1.2470755931434132, 0.49712671399406294, 0.0],
    [1.7900887957489269, -1.8084919047451236, 1.0],
    [-0.16498294538162123, 0.6642107243192913, 0.0],
    [-0.1138026584051637, -2.3109975057803913, 1.0],
    [0.06704555223046352, 1.153613513184721, 0.0],
    [-2.2931650063201743, 0.7889529238664034, 1.0],
    [0.4634306292161928, 1.44723763394833, 0.0],
    [-2.3002795645002463, -0.8152122889387026, 1.0],
    [0.7827784949080807, 0.4146639525106049, 0.0],
    [-2.5552420423754367, 0.6699388947157456, 1.0],
    [-0.6583497819622877, -0.019478005112738214, 0.0],
    [-2.563524905819232, 0.22842746774619088, 1.0],
    [-0.4077590712123385, -1.0349620502981773, 0.0],
    [-0.603629821187349, -2.199531999956612, 1.0],
    [-0.6482802971611603, -0.6363464202488901, 0.0],
    [2.9663106844281657, -0.8185874245546731, 1.0],
    [0.3158119320069385, -0.0990638699317011, 0.0],
    [2.1007855012699186, -0.1599371045647584, 1.0],
    [1.3777619819804006, -0.999173300635253, 0.0],
    [-1.3620310801717241, -2.2743302930974028, 1.0],
    [0.7070254612111062, 0.816733674323475, 0.0],
    [-1.2467304235084213, 1.9000344419111719, 1.0],
    [-0.004366571325073967, -0.1574159886120869, 0.0],
    [2.389046382742406, -0.8052705958379754, 1.0],
    [0.08319544476565383, -0.5698251567763118, 0.0],
    [2.0761432299549516, -1.8502854259241652, 1.0],
    [-0.05527118517573616, -0.33962547160337936, 0.0],
    [2.7031213339156355, 1.6115169157376277, 1.0],
    [-0.5859747025129063, 0.11096481531486894, 0.0],
    [-1.5836949332379178, 1.5354821881026932, 1.0],
    [-0.39073929652824074, 1.006320655348179, 0.0],
    [-1.7371590396599983, -2.1613778682356126, 1.0],
    [0.17854410817127425, -0.21169503509710935, 0.0],
    [-2.5262895401323, 0.36059260893822687, 1.0],
    [0.1134118205141704, -0.03617974514059685, 0.0],
    [0.7093442973566905, 2.4214694332059112, 1.0],
    [-0.534054164335046, 0.9056915949395504, 0.0],
    [2.298997790554655, -1.3338644641646136, 1.0],
    [-0.9304651962682239, 0.23562982066993962, 0.0],
    [2.075635554607692, -1.5393679101238456, 1.0],
    [0.3808106036971908, 0.7142103875495533, 0.0],
    [2.3002402031194125, -1.1398632513217788, 1.0],
    [-0.8478309690582857, 0.8575947004170074, 0.0],
    [-2.5969844358586305, -1.307906412508869, 1.0],
    [0.1319946020713614, -0.07578775503866574, 0.0],
    [2.1211092169937755, 0.9693531597192904, 1.0],
    [0.82990708443431, 0.8452865138349844, 0.0],
    [1.0295710068317574, -1.7651797107587934, 1.0],
    [0.16328687951186283, 0.02525687419812079, 0.0],
    [-2.343602991090474, -0.49334087262662096, 1.0],
    [-0.1339637823779264, 0.29545089429984606, 0.0],
    [1.4746017121006965, -1.4951949605213857, 1.0],
    [-1.271585461499039, 0.11120519142149396, 0.0],
    [-1.919848763817215, -1.7226058672594704, 1.0],
    [0.5621881050349671, 1.1729924524129545, 0.0],
    [-1.6400564373843194, -2.25089062663492, 1.0],
    [0.6242831648889604, 0.707453909361938, 0.0],
    [-1.2574089094396106, 2.0990497679468083, 1.0],
    [-0.8452644158805819, -0.5293258824209615, 0.0],
    [2.3714784924396737, 0.3134093403200624, 1.0],
    [-0.28550085537233016, -0.07773353301705, 0.0],
    [-0.10488225393835415, -2.064461743561502, 1.0],
])
x = data[:, :2]
y = data[:, 2:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, sigmoid.

model = nn.Sequential(
    nn.Linear(2, 6),
    nn.ReLU(),
    nn.Linear(6, 4),
    nn.LeakyReLU(0.2),
    nn.Linear(4, 1),
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
        [-0.4623719260243735, 0.5379863948201955, 0.11171776054922311, 0.18615657871238356, -0.3510132345120832, 0.19356186600448355],
        [-0.3003851624741345, 0.11232140052722162, 0.8209694664557907, 0.4793036984571002, -0.3133587668541865, 0.7965787895715999],
    ]),
    torch.tensor([0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
    torch.tensor([
        [-0.5723324775506266, -0.08070181108651231, 0.07386485115999508, 0.7195175010732624],
        [0.17529005506891948, 0.7387265589430618, -0.5995219545961366, -0.32687312266880886],
        [0.13107119304701786, 0.7188742313668697, 0.5313502594004189, -0.5908892390184888],
        [-0.7202475725275295, 0.31364744797302646, 0.33032436166649615, 0.7343537758386949],
        [0.3087809625767888, -0.4605932453473957, -0.5784989411176131, -0.16678031457549714],
        [-0.5294800763423754, 0.6599861852843687, 0.5273800403571549, -0.31014675218385634],
    ]),
    torch.tensor([0.0, 0.0, 0.0, 0.0]),
    torch.tensor([
        [0.7361576631791797],
        [1.0471385158976343],
        [0.751730563750227],
        [0.5623178683709518],
    ]),
    torch.tensor([0.0]),
]

with torch.no_grad():
    for w, value in zip(weights, start):
        w.copy_(value.t())


# Loss: binary_crossentropy
#
# Taken from z itself, not from the rounded outputs: nothing is clipped and nothing overflows.
# Keras does the same.

def losses(z, y):
    bce = nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none")
    return bce.mean(dim=1)


def hits(z, y):
    p = outputs(z)
    return ((p > 0.5) == (y > 0.5)).sum().item()


# Update: adam
#
# Not torch.optim.Adam: Keras puts both corrections for the start into the rate and adds epsilon
# 1e-7 to the uncorrected root; PyTorch corrects the root first and adds 1e-8.

LEARNING_RATE = 0.02
BETA_1 = 0.9
BETA_2 = 0.999
EPSILON = 1e-07
means = [torch.zeros_like(w) for w in weights]
squares = [torch.zeros_like(w) for w in weights]


@torch.no_grad()
def update(t):
    rate = LEARNING_RATE * math.sqrt(1 - BETA_2**t) / (1 - BETA_1**t)
    for w, m, v in zip(weights, means, squares):
        m += (w.grad - m) * (1 - BETA_1)
        v += (w.grad**2 - v) * (1 - BETA_2)
        w -= rate * m / (torch.sqrt(v) + EPSILON)


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

EPOCHS = 30
BATCH_SIZE = 13

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
