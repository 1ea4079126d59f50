# XOR, outputs that are clipped
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
# One row a sample. The columns are x1, x2; the last one is the target, class. Rows: 64.

data = torch.tensor([
    [2.124410488359082, 0.90075408934921, 0.0],
    [-0.9476198351439511, 2.098233492656415, 1.0],
    [1.5852925699522205, 1.3336473127940576, 0.0],
    [1.6159212308048103, -0.8991105407349018, 1.0],
    [-1.7489016812516274, -2.9751234103735205, 0.0],
    [0.6096861920678603, -1.1269708935763425, 1.0],
    [0.510671279772992, 1.2205415346831676, 0.0],
    [-2.5377292741913497, 2.6846790045409517, 1.0],
    [-2.768884694233914, -1.2439484796923774, 0.0],
    [1.7800689151917433, -3.091420931670096, 1.0],
    [-0.8272999145295222, -0.11029130788154523, 0.0],
    [2.2317070205659006, -1.9485495694147583, 1.0],
    [0.5337840512015519, 1.345067372342931, 0.0],
    [-2.5400388534070366, 2.624854440435551, 1.0],
    [0.7604704709468015, 1.0629710717259022, 0.0],
    [2.759235289608285, -1.9941224014169912, 1.0],
    [-1.7928264355947179, -1.7740266066977883, 0.0],
    [1.5381295239054997, -0.5461039632312877, 1.0],
    [3.0817102929219993, 1.8584893036384598, 0.0],
    [0.7066941748437333, -2.6749987135417843, 1.0],
    [-1.1640344198056523, -0.8837256863854795, 0.0],
    [-1.753281034129296, 2.443477473202723, 1.0],
    [1.8092769062544363, 1.051391342128268, 0.0],
    [-0.6925807600489655, 1.542700502068629, 1.0],
    [3.1757153861085703, 0.8927259534581363, 0.0],
    [-1.261590434270569, 1.7406461164203821, 1.0],
    [0.9229011198868128, 0.42921528862365704, 0.0],
    [3.0731489947013, -1.6446990220455586, 1.0],
    [-1.0879174291509734, -1.7003352001774548, 0.0],
    [0.3292687371133398, -1.555337481593491, 1.0],
    [1.5785105660926058, 2.126243210782824, 0.0],
    [-2.408215024438835, 2.239234587439232, 1.0],
    [0.4644005183689027, 1.9035156551701011, 0.0],
    [2.701832750401789, -3.087628821630495, 1.0],
    [-2.1527694621068876, -2.8238614779994906, 0.0],
    [-3.0937005060445673, 3.124020417254177, 1.0],
    [3.1636674148613255, 2.700469132264407, 0.0],
    [1.549672700075817, -2.228810536024538, 1.0],
    [2.3612179570364953, 0.41591728113154325, 0.0],
    [-2.907113951125723, 1.2242150133270402, 1.0],
    [-2.3640720781983537, -2.4127676544605983, 0.0],
    [0.3873045941022413, -2.9925739919347953, 1.0],
    [-0.5764242396150232, -2.390081605703116, 0.0],
    [0.6951976342895104, -3.1172280586106793, 1.0],
    [-1.310620397705996, -2.2080910866614953, 0.0],
    [3.0472266415719935, -0.2111358182039988, 1.0],
    [-1.0195483986972054, -1.5883732624210036, 0.0],
    [-2.2898652163845905, 1.2611676341388893, 1.0],
    [1.5428954341606094, 1.2326846629260864, 0.0],
    [1.8188887495387842, -2.084320609257721, 1.0],
    [-2.435757012835927, -3.0657835229568016, 0.0],
    [-0.8412801859880032, 1.7446911746222933, 1.0],
    [-2.906908771904089, -2.1928719401885255, 0.0],
    [-0.48989249645005706, 0.8321321003401263, 1.0],
    [1.6149831317315861, 1.216168689782794, 0.0],
    [1.177031556135838, -2.9491320936502046, 1.0],
    [0.46835048708307725, 1.6717694009631798, 0.0],
    [0.3683543021677528, -2.9930274562762196, 1.0],
    [1.163405024965125, 0.5473455188421922, 0.0],
    [-0.4582282105904212, 2.9038718250267443, 1.0],
    [1.6990813560348301, 1.3407074900868476, 0.0],
    [2.9054775071834418, -1.8633212398986312, 1.0],
    [-2.8464897842253727, -3.0141744431260036, 0.0],
    [-1.3752598135055205, 0.45281921995044927, 1.0],
])
x = data[:, :2]
y = data[:, 2:]


# Rows held back
#
# The last rows are never trained on: 48 to train, 16 to validate.

x_train, y_train = x[:48], y[:48]
x_val, y_val = x[48:], y[48:]


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, linear.

model = nn.Sequential(
    nn.Linear(2, 6),
    nn.Tanh(),
    nn.Linear(6, 1),
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
        [0.1399028973242249, 0.47181552072605415, 0.37798668819615955, -0.41576876870037016, 0.5982911549101677, 0.2382611035999498],
        [0.7884423888955574, -0.7583520744896151, -0.17372089961893222, -0.41111251586024256, -0.5004617582090563, 0.6384042655889828],
    ]),
    torch.tensor([0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
    torch.tensor([
        [0.42024101739002795],
        [0.7099413561821608],
        [0.05072177572962688],
        [-0.7281939410484527],
        [0.7623930011698326],
        [-0.7251423484006495],
    ]),
    torch.tensor([0.0]),
]

with torch.no_grad():
    for w, value in zip(weights, start):
        w.copy_(value.t())


# Loss: binary_crossentropy
#
# Keras keeps outputs this far away from 0 and 1 before it takes their logarithm.

CLIP = 1e-7


def losses(z, y):
    p = outputs(z)
    p = p.clamp(CLIP, 1 - CLIP)
    return -(y * p.log() + (1 - y) * (1 - p).log()).mean(dim=1)


def hits(z, y):
    p = outputs(z)
    return ((p > 0.5) == (y > 0.5)).sum().item()


# Update: adam
#
# Not torch.optim.Adam: Keras puts both corrections for the start into the rate and adds epsilon
# 1e-7 to the uncorrected root; PyTorch corrects the root first and adds 1e-8.

LEARNING_RATE = 0.02
BETA_1 = 0.8
BETA_2 = 0.99
EPSILON = 1e-05
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
# Every epoch takes the rows in a new order, drawn from the seed -5 and the number of the epoch
# by SplitMix64. These few lines draw what Downhill drew, so that every batch is the same.

SEED = -5
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
BATCH_SIZE = 10

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
