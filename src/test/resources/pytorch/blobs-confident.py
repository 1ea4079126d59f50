# Blobs far apart
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
# One row a sample. The columns are x1, x2; the last one is the target, class. Rows: 60.

data = torch.tensor([
    [0.0830270092785485, 1.4124736069984414, 0.0],
    [-0.8439429615095939, -0.978503222870455, 1.0],
    [2.4491590615319687, -0.2900620967495625, 2.0],
    [-0.17557623450664422, 1.6213023074023514, 0.0],
    [-2.136363298389181, -0.8111985171043008, 1.0],
    [2.4760054444281585, -0.4217767951365939, 2.0],
    [-0.27416157956243736, 2.1578630684355415, 0.0],
    [-1.6027060075840873, -1.482212101140793, 1.0],
    [1.9113112032511872, -0.5511376483634933, 2.0],
    [0.28960876575619265, 1.4319429003408906, 0.0],
    [-2.3242077560063836, -0.2624187229012964, 1.0],
    [0.5231655894810844, -2.087929555088502, 2.0],
    [-0.09412044801160245, 2.539068418822751, 0.0],
    [-2.7226980297148655, 0.7873361096399512, 1.0],
    [2.503721859710252, -1.281624455651763, 2.0],
    [0.5794507692870072, 2.9741675853057186, 0.0],
    [-2.12062076503044, -1.4400347995671434, 1.0],
    [1.7741303006568623, -1.218979080412019, 2.0],
    [0.41457306231447655, 2.0496328779422477, 0.0],
    [-2.932278962847578, -1.3125783016210708, 1.0],
    [2.2507158935349603, -0.15748078843228525, 2.0],
    [-1.3333444231918792, 1.9915592850560357, 0.0],
    [-0.8263480236925127, -0.8240492700965405, 1.0],
    [3.158456137697854, -1.0113452875406734, 2.0],
    [0.6792125257228883, 2.1153970634163004, 0.0],
    [-1.1904210370500372, -0.9536673617864023, 1.0],
    [1.5501995730983573, -0.8116362003188559, 2.0],
    [-0.31011651526371176, 2.726706407281287, 0.0],
    [-1.3051971665196838, -0.5015390334188763, 1.0],
    [2.3148236908647637, -0.6759663121451991, 2.0],
    [-0.41450492221315016, 2.6485366746644843, 0.0],
    [-2.2817283318759634, -1.3343380586779716, 1.0],
    [1.6717630591859525, -3.1205396078051324, 2.0],
    [-0.2349961663464864, 2.707571904357303, 0.0],
    [-1.1213284629533364, -1.2172134883794803, 1.0],
    [2.086323242212963, -1.1876908845202927, 2.0],
    [0.00271948921626175, 2.4453542890190123, 0.0],
    [-1.5001102616707036, -0.9057239549747997, 1.0],
    [1.528873394323066, -2.12228260891794, 2.0],
    [-0.3511467857417897, 2.0903743827444, 0.0],
    [-0.7751463405148314, -0.7009305589757465, 1.0],
    [1.47578478487965, -0.8987250274965934, 2.0],
    [0.05323735743017441, 2.379822920716585, 0.0],
    [-1.7614015709169046, -1.2667909795604166, 1.0],
    [1.7937614815428569, -0.6743725602510515, 2.0],
    [0.05168127401278623, 2.363654935287472, 0.0],
    [-2.193837248577957, -0.15316124477827345, 1.0],
    [1.8740353078183727, -2.2205765685474907, 2.0],
    [-0.180993918451438, 2.286499051522801, 0.0],
    [-1.7258175121476822, -1.2409057652503177, 1.0],
    [1.8557946998490045, -0.6216537516424507, 2.0],
    [-1.1226200260777135, 2.781666786559142, 0.0],
    [-1.3028382601396369, -0.9023826796562124, 1.0],
    [1.9489793186051299, -0.9192403335722534, 2.0],
    [-0.2678788717344759, 2.5794508810150987, 0.0],
    [-2.465577862947827, -1.0406155225320883, 1.0],
    [0.7651652555335193, -0.8746167643685809, 2.0],
    [0.44240993369584564, 2.0459059350226587, 0.0],
    [-1.6090202604118604, -1.2407272774038034, 1.0],
    [1.446392679267655, -0.574203079538764, 2.0],
])
x = data[:, :2]
y = nn.functional.one_hot(data[:, 2].long(), 3).double()


# Features on one scale
#
# Mean and standard deviation (divided by n) of the training rows alone. A column that never
# changes is divided by 1.

mean = torch.tensor([0.05561327036551839, 0.07429749258749498])
deviation = torch.tensor([1.6118868179318484, 1.6506532240257428])
x = (x - mean) / deviation


# Rows held back
#
# The last rows are never trained on: 48 to train, 12 to validate.

x_train, y_train = x[:48], y[:48]
x_val, y_val = x[48:], y[48:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, softmax.

model = nn.Sequential(
    nn.Linear(2, 16),
    nn.ReLU(),
    nn.Linear(16, 3),
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
        [0.34702711361766314, 0.0038748576313099026, 0.2788643173815786, 0.15129021644883345, 0.39387423849201464, -0.5396626614404663, -0.5331779816562641, 0.20592987519337302, 0.15632170628517283, -0.5476362747146644, -0.22279153496460713, 0.14410038579658313, -0.2565048858970006, 0.25951874001183994, -0.054348413698352194, 0.04675075154550057],
        [0.5560216490383585, -0.14694384074580402, 0.22077465832671483, -0.5490727321102503, -0.11875204988324722, -0.18926575021496078, 0.12764216396141626, 0.28471440104229484, 0.20658467597554409, 0.11703721951957535, 0.5359989356825896, 0.5563912507736726, -0.47198874775222344, 0.24651539328608996, 0.06122669868976449, -0.15395196052668259],
    ]),
    torch.tensor([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
    torch.tensor([
        [-0.345598296321176, 0.2716295784476829, -0.5171344833609436],
        [0.4139128230977952, -0.4858371983958503, -0.20960785888568773],
        [-0.12748749907852108, -0.1169908808565755, 0.4048989148937122],
        [0.1921593783429284, 0.39648084832211894, 0.38424309086869557],
        [0.26612566613871635, -0.01401949791860957, 0.17919769852052092],
        [-0.5058328032488879, -0.4515829760607111, -0.20481221035488456],
        [-0.2691519073507222, -0.23922765909729266, 0.21475189997595123],
        [-0.07831405824726084, -0.09493949465417378, -0.13408123871439181],
        [0.4176328757555593, -0.26494741745495637, 0.1868253586411741],
        [0.3812723103500316, -0.4097475028148163, -0.10207157715057286],
        [-0.47209570138089163, -0.12159591847177398, -0.49739135333925066],
        [-0.2990791831957898, 0.3074100818724145, 0.1421563008349731],
        [0.06371387505567105, -0.28367043323660457, -0.029688405234935877],
        [-0.2249138210558113, -0.5456521898224664, 0.3827061076910895],
        [-0.20661356088194138, 0.3091651240661336, 0.3767324744595727],
        [0.5605533209724785, 0.5458201987081868, -0.173367811522248],
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


# Update: adam
#
# Not torch.optim.Adam: Keras puts both corrections for the start into the rate and adds epsilon
# 1e-7 to the uncorrected root; PyTorch corrects the root first and adds 1e-8.

LEARNING_RATE = 0.1
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
# Every epoch takes the rows in a new order, drawn from the seed 4 and the number of the epoch
# by SplitMix64. These few lines draw what Downhill drew, so that every batch is the same.

SEED = 4
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

EPOCHS = 40
BATCH_SIZE = 20

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
