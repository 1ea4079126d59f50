# Blobs, softplus shares
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
    [-0.42349175292859054, 1.167203926301565, 0.0],
    [-0.18865425147648374, -1.5245172459879146, 1.0],
    [3.070014147767328, 0.12094782946882843, 2.0],
    [-0.07620953617645951, 1.3687546772716956, 0.0],
    [-2.901855147408428, -0.2614158909771479, 1.0],
    [2.6825884146273102, -0.23855750667981995, 2.0],
    [-0.6606626959342585, 1.6909208541849825, 0.0],
    [-1.8655031215743607, -0.7490418284266427, 1.0],
    [1.7216973954344743, -0.17061031018316153, 2.0],
    [0.6401623582513305, 0.9573854575600813, 0.0],
    [-2.483092723636922, 0.4045953584686799, 1.0],
    [0.10424268017137206, -2.2194583873989773, 2.0],
    [-0.46552648994734813, 2.6594449821780137, 0.0],
    [-2.348922292483345, 1.0783911862871367, 1.0],
    [2.667202397816343, -1.0342900595546343, 2.0],
    [0.7975674443579017, 3.382780264987449, 0.0],
    [-2.158813871895096, -1.6405104724009467, 1.0],
    [1.6262184566111002, -1.1022412376525896, 2.0],
    [1.0568111170015522, 3.0239500396807344, 0.0],
    [-2.845975666592943, -0.7992650524273613, 1.0],
    [1.9215918996668733, 0.4071062029779242, 2.0],
    [-1.4708866244982584, 2.0307983177115476, 0.0],
    [-0.10368772750589517, -0.6148253394474137, 1.0],
    [3.342621838112625, -1.0180512254957494, 2.0],
    [1.5075891972198243, 2.2275829698762615, 0.0],
    [-1.2523060408099504, -1.3677836103173324, 1.0],
    [1.1887390757400493, -0.683641349480028, 2.0],
    [0.8452813306875174, 2.4646224193371262, 0.0],
    [-1.7814127333710357, -0.009776586534380738, 1.0],
    [2.328054688591884, -0.1738341732661156, 2.0],
    [-0.03167199689342559, 2.288467123469891, 0.0],
    [-2.1946740573127337, -1.6308543655801444, 1.0],
    [1.6255441709659737, -3.6055439140663075, 2.0],
    [0.48502677277949546, 2.624453216415204, 0.0],
    [-0.5551465485202215, -1.0352262179317435, 1.0],
    [2.0280476354534436, -1.3938211216268535, 2.0],
    [0.5493942718445108, 1.4997122738392177, 0.0],
    [-0.5436102614614109, -1.2247830564119575, 1.0],
    [0.9856614983765463, -2.9410148589964353, 2.0],
    [-0.99362683787566, 2.185100215424811, 0.0],
    [-0.8231444225813338, -0.48321693712021646, 1.0],
    [1.266140428091345, -0.7105005214452205, 2.0],
    [0.34379801895235185, 2.6511084590043548, 0.0],
    [-1.7194083262358164, -2.203640543885309, 1.0],
    [2.1457721127992393, -0.3250920861916161, 2.0],
    [0.3903101667543661, 3.2509794652050523, 0.0],
    [-2.3246624906431346, 0.31001964496234713, 1.0],
    [1.819995480311228, -2.4606356163998937, 2.0],
    [0.18102667276556667, 2.520042796847745, 0.0],
    [-1.8327901153803017, -1.0349150029009935, 1.0],
    [1.9244677301759412, -1.0923408063133169, 2.0],
    [-1.4242519889680234, 3.165795990336092, 0.0],
    [-0.7669743145241468, -0.9108619348195545, 1.0],
    [2.0673991653033608, -0.8652559964547003, 2.0],
    [-0.034863209187698696, 2.5460132625289655, 0.0],
    [-2.6704685663420618, -1.0253834812526916, 1.0],
    [0.3482210769636219, -0.6043073730451556, 2.0],
    [0.21756864190615088, 1.7271461403488395, 0.0],
    [-1.7916977222562798, -2.0119037594760023, 1.0],
    [1.5375295764327863, -0.9336626913871519, 2.0],
])
x = data[:, :2]
y = data[:, 2].long()


# Model
#
# The network ends with the weighted sums z of its last layer; outputs(z) adds the last
# activation, softplus.

model = nn.Sequential(
    nn.Linear(2, 3),
)


def outputs(z):
    return nn.Softplus(threshold=700)(z)


# Initial weights
#
# Kernel and bias of each layer, the kernel as [input][unit] as in Keras. PyTorch keeps it as
# [unit][input], so it is transposed.

weights = list(model.parameters())
start = [
    torch.tensor([
        [0.9111623573916652, -1.0279048130186528, -0.6424039759507743],
        [0.2526684392929739, 0.09634615924537848, -0.4294539950413637],
    ]),
    torch.tensor([0.0, 0.0, 0.0]),
]

with torch.no_grad():
    for w, value in zip(weights, start):
        w.copy_(value.t())


# Loss: sparse_categorical_crossentropy
#
# Keras keeps outputs this far away from 0 and 1 before it takes their logarithm.

CLIP = 1e-7


def losses(z, y):
    p = outputs(z)
    p = (p / p.sum(dim=1, keepdim=True)).clamp(CLIP, 1 - CLIP)
    return -p.log()[range(len(y)), y]


def hits(z, y):
    p = outputs(z)
    return (p.argmax(dim=1) == y).sum().item()


# Update: sgd
#
# Against the gradient, times the learning rate. torch.optim.SGD does the same; the rule stands
# here to be read.

LEARNING_RATE = 0.05


@torch.no_grad()
def update(t):
    for w in weights:
        w -= LEARNING_RATE * w.grad


# Order of the rows
#
# Every epoch takes the rows as they are: shuffle is off.

def order_of(epoch, rows):
    return list(range(rows))


# Training
#
# What Keras' fit does: the loss of a batch is measured before its update, and the loss of an
# epoch is their mean over the samples. A run that is no longer finite ends, and only finished
# epochs count.

EPOCHS = 20
BATCH_SIZE = 60

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
