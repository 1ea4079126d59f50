# Moons
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
    [-2.948098256506219, 0.36138397718191895, 0.0],
    [-0.15049034257833038, -1.136732784371082, 1.0],
    [0.15146138081951166, 1.4306700872209446, 0.0],
    [2.099593011127489, -1.2892418496507363, 1.0],
    [-2.487965880978362, 1.3054882552438987, 0.0],
    [0.13401917617176212, -1.1947845186076598, 1.0],
    [-2.4762424962641396, 0.8174207470482618, 0.0],
    [-0.6711599011677369, -0.4607369526350923, 1.0],
    [0.2337758943514615, 1.158377595055726, 0.0],
    [3.12308068314495, 0.13918176866569965, 1.0],
    [-1.432328605869051, 1.7150882611273792, 0.0],
    [-0.20606243195402457, -1.252164941724696, 1.0],
    [-1.5625715602434744, 1.4998334991206568, 0.0],
    [0.3986174177002863, -1.248300400987017, 1.0],
    [0.9177695610629211, 0.33675314231401254, 0.0],
    [2.5700248219287425, -0.6828721446488745, 1.0],
    [0.9232290806592561, -0.07930117337921352, 0.0],
    [0.2064933729911103, -1.3150663423166773, 1.0],
    [-2.167758144668182, 1.2851764303356152, 0.0],
    [2.976013680574387, 0.2210851145304882, 1.0],
    [-0.5177714400523459, 1.617812461533319, 0.0],
    [-1.0450724069563067, 0.35352733266392217, 1.0],
    [-2.5280132224036223, 0.45227818930320784, 0.0],
    [1.516924702105143, -1.4517245982874263, 1.0],
    [-1.1324239797702755, 1.4923756397874846, 0.0],
    [0.1920673219966046, -1.4949145912075341, 1.0],
    [0.7771075781480106, 0.13259180712409765, 0.0],
    [2.9903179878605104, -0.8535163812649282, 1.0],
    [-1.7160173577545994, 1.6108485591291797, 0.0],
    [-0.3315282328459373, -0.7995831254702931, 1.0],
    [-2.7895589612169176, -0.12214987076842915, 0.0],
    [1.838986427084799, -1.441443344546352, 1.0],
    [0.45718355529718935, 0.6693463986379016, 0.0],
    [1.3200755171063838, -1.5305427357746826, 1.0],
    [-2.1064580357406144, 1.0718506243866874, 0.0],
    [-0.8693811643018861, -0.3432237600052696, 1.0],
    [-2.7737173069283685, -0.5636419169067899, 0.0],
    [1.1807111853622114, -1.6117125312937046, 1.0],
    [-1.7062739754781548, 1.128801814527113, 0.0],
    [2.5889839851217267, -0.2715804923993901, 1.0],
    [-0.12708461070867938, 1.372248944234186, 0.0],
    [-0.37771587889022423, -0.9500542128086177, 1.0],
    [0.5370961051566503, 1.0018849162671373, 0.0],
    [2.405567895864494, -1.2895116108126197, 1.0],
    [-2.228372504372784, 1.0970551425946788, 0.0],
    [-0.21269834595342052, -0.652260471599534, 1.0],
    [-0.4924629530801847, 1.5946822459235532, 0.0],
    [0.6552398061915207, -1.5635222891861877, 1.0],
    [-2.849582984359328, -0.17071408104446695, 0.0],
    [-0.5748755499085721, -0.7051376553998114, 1.0],
    [0.06728224676453648, 1.0308925858185325, 0.0],
    [1.187701916607219, -1.3331998880563964, 1.0],
    [-1.6251958989534305, 1.3182166226806538, 0.0],
    [-0.9130914867414206, 0.11012470238219074, 1.0],
    [-2.8654298849726914, -0.08064775280616984, 0.0],
    [0.670791646741765, -1.4783008858818352, 1.0],
    [-0.372774652923349, 1.4414756113882063, 0.0],
    [1.173156239052322, -1.6028927605124967, 1.0],
    [-1.2003144793378935, 1.206460595019756, 0.0],
    [0.9941143190653396, -1.6343960728774514, 1.0],
    [-2.3403897801111904, 1.108966804235304, 0.0],
    [2.0537543872473742, -1.1126452442234607, 1.0],
    [0.9429000552050718, 0.22023222149206736, 0.0],
    [2.064226578441664, -0.999526763044292, 1.0],
    [-1.2567020530692206, 1.621439229995544, 0.0],
    [1.7736021895369296, -1.1607531422994304, 1.0],
    [-2.6226274426914675, 0.2494363763332551, 0.0],
    [2.904441447518992, 0.2701600761678511, 1.0],
    [0.3366421058186552, 0.6836550881443915, 0.0],
    [2.969882666394069, 0.08489685982901624, 1.0],
    [0.8006318113198452, -0.565085148281242, 0.0],
    [3.1472487708136194, 0.6295888513717021, 1.0],
    [-2.74751586980686, -0.1504809899529036, 0.0],
    [3.070894835257709, -0.007618961986925556, 1.0],
    [-1.9165708238637769, 1.17963626420273, 0.0],
    [1.8306809503738382, -1.2620886704245127, 1.0],
    [-3.0561441714838047, 0.5550866169079323, 0.0],
    [-0.6268948083657437, -0.07540221719808454, 1.0],
    [0.7600161759548866, 0.02681101916406707, 0.0],
    [0.06828090532554214, -1.1651969543861662, 1.0],
])
x = data[:, :2]
y = data[:, 2:]


# Rows held back
#
# The last rows are never trained on: 72 to train, 8 to validate.

x_train, y_train = x[:72], y[:72]
x_val, y_val = x[72:], y[72:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, sigmoid.

model = nn.Sequential(
    nn.Linear(2, 8),
    nn.Tanh(),
    nn.Linear(8, 1),
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
        [-0.4135580229912013, 0.48118965991519924, 0.09992340275284284, 0.16650350578387196, -0.3139557813484373, 0.1731269960950924, -0.2686726570897935, 0.10046331476273929],
        [0.7342974137787526, 0.4287022606468549, -0.2802766016125876, 0.7124817291666392, -0.7446148345665043, 0.5293169831423965, -0.017253366868946074, 0.7276807785422676],
    ]),
    torch.tensor([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
    torch.tensor([
        [-0.6032914026490556],
        [-0.08506717811133546],
        [0.07786038956497154],
        [0.7584380399147186],
        [0.18477194173137623],
        [0.7786861647729013],
        [-0.6319516279332813],
        [-0.34455452450835083],
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


# Update: rmsprop
#
# Not torch.optim.RMSprop: Keras adds epsilon inside the root, and starts from rho 0.9 and
# epsilon 1e-7 where PyTorch starts from 0.99 and 1e-8.

LEARNING_RATE = 0.01
RHO = 0.8
EPSILON = 0.001
MOMENTUM = 0.7
squares = [torch.zeros_like(w) for w in weights]
moves = [torch.zeros_like(w) for w in weights]


@torch.no_grad()
def update(t):
    for w, v, m in zip(weights, squares, moves):
        v[...] = RHO * v + (1 - RHO) * w.grad**2
        m[...] = MOMENTUM * m + LEARNING_RATE * w.grad / torch.sqrt(v + EPSILON)
        w -= m


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

EPOCHS = 25
BATCH_SIZE = 16

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
