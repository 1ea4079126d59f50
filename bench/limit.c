// How fast a computer can train a small dense network on one thread in double precision: the engine
// is measured against it by ratios.sh. Everything a general engine needs is left out.
//
//   gcc -O3 -march=native -ffast-math -mprefer-vector-width=512 -o limit limit.c -lm
//   ./limit FILE.network        prints samples per second, and the loss
//
// FILE.network, written by Workloads.java, is words and numbers with white space between:
//   inputs layers units activation ... loss optimizer rate momentum batch epochs rows
// and then the rows, features before the target (a class by its number).
//
// Numbers of a batch lie as [unit][sample] and weights as [unit][input], so that wide registers run
// over samples; rows are padded to whole registers with zeros.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WIDE = 8, MOST_LAYERS = 8 };
typedef double Wide __attribute__((vector_size(WIDE * sizeof(double))));

enum { LINEAR, TANH, RELU, SIGMOID, SOFTMAX };
enum { SGD, MOMENTUM, ADAM };

static int layers, units[MOST_LAYERS + 1], activation[MOST_LAYERS + 1], optimizer, batch, rows, epochs;
static double rate, momentum;
static double *features, *targets;
static int *order;
static double *w[MOST_LAYERS + 1], *b[MOST_LAYERS + 1], *gw[MOST_LAYERS + 1], *gb[MOST_LAYERS + 1];
static double *m[MOST_LAYERS + 1], *v[MOST_LAYERS + 1], *mb[MOST_LAYERS + 1], *vb[MOST_LAYERS + 1];
static double *a[MOST_LAYERS + 1], *delta[MOST_LAYERS + 1], *turned, *y, *scratch;
static double beta1t = 1, beta2t = 1;
static unsigned long long state = 42;

static int padded(int n) { return (n + WIDE - 1) / WIDE * WIDE; }

// Tells the compiler that nothing is left over behind whole registers.
static inline int whole(int n) {
  if (n % WIDE || n < WIDE) __builtin_unreachable();
  return n;
}

// Tells the compiler where a row begins.
static inline double *row(double *p, int r, int ld) { return __builtin_assume_aligned(p + r * (long)ld, 64); }

// A row of 512 bytes or a multiple would meet its neighbours in the same places of the cache.
static int stride(int n) { return padded(n) % 64 ? padded(n) : padded(n) + WIDE; }

static double *zeros(size_t n) {
  double *p = aligned_alloc(64, (n * sizeof(double) + 127) / 64 * 64);
  if (!p) exit(1);
  memset(p, 0, (n * sizeof(double) + 127) / 64 * 64);
  return p;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static unsigned below(unsigned n) {
  state = state * 6364136223846793005ull + 1442695040888963407ull;
  return (unsigned)((state >> 32) * n >> 32);
}

static double uniform(void) { return below(1u << 30) / (double)(1 << 29) - 1; }

// Sums of four rows by two registers are kept while k runs: out(r,c) = start(r) + sum over k of x(r,k) y(k,c).
#define UNROLLED _Pragma("GCC unroll 8") for
#define TILE(R, N)                                                                                  \
  static inline void tile##R##x##N(int depth, const double *x, long xr, long xk, const double *y,   \
                                   long yk, double *out, long outr, const double *start) {          \
    Wide sum[R][N];                                                                                 \
    UNROLLED (int r = 0; r < R; r++)                                                                \
      UNROLLED (int c = 0; c < N; c++) sum[r][c] = (Wide){} + (start ? start[r] : 0);               \
    for (int k = 0; k < depth; k++)                                                                 \
      UNROLLED (int r = 0; r < R; r++)                                                              \
        UNROLLED (int c = 0; c < N; c++)                                                            \
          sum[r][c] += x[r * xr + k * xk] * *(const Wide *)(y + k * yk + c * WIDE);                 \
    UNROLLED (int r = 0; r < R; r++)                                                                \
      UNROLLED (int c = 0; c < N; c++) *(Wide *)(out + r * outr + c * WIDE) = sum[r][c];            \
  }
TILE(8, 2) TILE(8, 1) TILE(4, 2) TILE(4, 1) TILE(3, 2) TILE(3, 1) TILE(1, 2) TILE(1, 1)

static void product(int height, int width, int depth, const double *x, int xr, int xk, const double *y,
                    int yk, double *out, int outr, const double *start) {
  for (int c = 0; c < padded(width); c += 2 * WIDE) {
    int r = 0;
#define RUN(R, N)                                                                                \
  for (; r + R <= height; r += R)                                                                \
    tile##R##x##N(depth, x + r * (long)xr, xr, xk, y + c, yk, out + r * (long)outr + c, outr,    \
                  start ? start + r : 0);
    if (c + WIDE < padded(width)) {
      RUN(8, 2) RUN(4, 2) RUN(3, 2) RUN(1, 2)
    } else {
      RUN(8, 1) RUN(4, 1) RUN(3, 1) RUN(1, 1)
    }
  }
}

static void turn(int height, int width, const double *from, int fromr, double *to, int tor) {
  for (int r = 0; r < height; r += 8)
    for (int c = 0; c < width; c++)
      for (int i = 0; i < 8 && r + i < height; i++) to[c * (long)tor + r + i] = from[(r + i) * (long)fromr + c];
}

static void gather(int from, int count, int ld) {
  for (int s = 0; s < count; s++) {
    const double *x = features + (long)order[from + s] * units[0];
    for (int i = 0; i < units[0]; i++) a[0][i * (long)ld + s] = x[i];
  }
  for (int k = 0; k < units[layers]; k++)
    for (int s = 0; s < count; s++) {
      double t = targets[order[from + s]];
      y[k * (long)ld + s] = activation[layers] == SOFTMAX ? t == k : t;
    }
}

static void forward(int n, int ld) {
  n = whole(n);
  for (int l = 1; l <= layers; l++) {
    product(units[l], n, units[l - 1], w[l], stride(units[l - 1]), 1, a[l - 1], ld, a[l], ld, b[l]);
    for (int u = 0; u < units[l]; u++) {
      double *z = row(a[l], u, ld);
      if (activation[l] == RELU) for (int s = 0; s < n; s++) z[s] = z[s] > 0 ? z[s] : 0;
      if (activation[l] == TANH) for (int s = 0; s < n; s++) z[s] = 1 - 2 / (exp(z[s] + z[s]) + 1);
    }
  }
}

// Sets the last deltas, already divided by the size of the batch; returns the sum of the losses.
static double measure(int count, int n, int ld) {
  n = whole(n);
  double *z = row(a[layers], 0, ld), *d = row(delta[layers], 0, ld), loss = 0, share = 1.0 / count;
  if (activation[layers] == SOFTMAX) {
    double *most = scratch, *sum = scratch + n;
    for (int s = 0; s < n; s++) most[s] = z[s], sum[s] = 0;
    for (int k = 1; k < units[layers]; k++)
      for (int s = 0; s < n; s++) most[s] = most[s] > z[k * (long)ld + s] ? most[s] : z[k * (long)ld + s];
    for (int k = 0; k < units[layers]; k++)
      for (int s = 0; s < n; s++) sum[s] += d[k * (long)ld + s] = exp(z[k * (long)ld + s] - most[s]);
    for (int s = 0; s < count; s++) loss += log(sum[s]) + most[s];
    for (int k = 0; k < units[layers]; k++)
      for (int s = 0; s < n; s++) {
        long i = k * (long)ld + s;
        loss -= s < count ? y[i] * z[i] : 0;
        d[i] = s < count ? (d[i] / sum[s] - y[i]) * share : 0;
      }
  } else {
    for (int s = 0; s < n; s++) {
      double e = z[s] - y[s], tail = exp(-fabs(z[s])), p = z[s] >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
      if (activation[layers] == SIGMOID) loss += s < count ? fmax(z[s], 0) - z[s] * y[s] + log(1 + tail) : 0;
      else loss += s < count ? e * e : 0;
      d[s] = s < count ? share * (activation[layers] == SIGMOID ? p - y[s] : 2 * e) : 0;
    }
  }
  return loss;
}

static void update(double *restrict x, const double *restrict g, double *restrict p, double *restrict q, int n) {
  n = whole(n);
  double step = rate * sqrt(1 - beta2t) / (1 - beta1t);
  if (optimizer == SGD) for (int i = 0; i < n; i++) x[i] -= rate * g[i];
  if (optimizer == MOMENTUM) for (int i = 0; i < n; i++) x[i] += p[i] = momentum * p[i] - rate * g[i];
  if (optimizer == ADAM)
    for (int i = 0; i < n; i++) {
      p[i] += (g[i] - p[i]) * 0.1;
      q[i] += (g[i] * g[i] - q[i]) * 0.001;
      x[i] -= step * p[i] / (sqrt(q[i]) + 1e-8);
    }
}

static void step(int from, int count) {
  int ld = stride(batch), n = whole(padded(count));
  gather(from, count, ld);
  forward(n, ld);
  measure(count, n, ld);
  beta1t *= 0.9;
  beta2t *= 0.999;
  for (int l = layers; l >= 1; l--) {
    int wide = stride(units[l - 1]);
    turn(units[l - 1], count, a[l - 1], ld, turned, wide);
    product(units[l], units[l - 1], count, delta[l], ld, 1, turned, wide, gw[l], wide, 0);
    for (int u = 0; u < units[l]; u++) {
      double sum = 0, *d = row(delta[l], u, ld);
      for (int s = 0; s < n; s++) sum += d[s];
      gb[l][u] = sum;
    }
    if (l > 1) {
      product(units[l - 1], n, units[l], w[l], 1, wide, delta[l], ld, delta[l - 1], ld, 0);
      for (int i = 0; i < units[l - 1]; i++) {
        double *restrict d = row(delta[l - 1], i, ld), *restrict out = row(a[l - 1], i, ld);
        if (activation[l - 1] == RELU) for (int s = 0; s < n; s++) d[s] = out[s] > 0 ? d[s] : 0;
        if (activation[l - 1] == TANH) for (int s = 0; s < n; s++) d[s] *= 1 - out[s] * out[s];
      }
    }
    update(w[l], gw[l], m[l], v[l], units[l] * wide);
    update(b[l], gb[l], mb[l], vb[l], padded(units[l]));
  }
}

static void epoch(void) {
  for (int i = rows - 1; i > 0; i--) {
    int j = below(i + 1), other = order[i];
    order[i] = order[j];
    order[j] = other;
  }
  for (int from = 0; from < rows; from += batch) step(from, rows - from < batch ? rows - from : batch);
}

static int named(const char *word) {
  static const char *names[] = {"linear", "tanh", "relu", "sigmoid", "softmax", "sgd", "momentum", "adam"};
  for (int i = 0; i < 8; i++)
    if (!strcmp(word, names[i])) return i < 5 ? i : i - 5;
  fprintf(stderr, "limit: unknown word %s\n", word);
  exit(2);
}

static int readFile(FILE *f) {
  char word[32], loss[64];
  if (fscanf(f, "%d %d", &units[0], &layers) != 2 || layers > MOST_LAYERS) return 0;
  for (int l = 1; l <= layers; l++) {
    if (fscanf(f, "%d %31s", &units[l], word) != 2) return 0;
    activation[l] = named(word);
  }
  if (fscanf(f, "%63s %31s %lf %lf %d %d %d", loss, word, &rate, &momentum, &batch, &epochs, &rows) != 7) return 0;
  optimizer = named(word);
  features = zeros((size_t)rows * units[0]);
  targets = zeros(rows);
  order = malloc(rows * sizeof *order);
  for (int r = 0; r < rows; r++) {
    order[r] = r;
    for (int i = 0; i < units[0]; i++)
      if (fscanf(f, "%lf", features + (long)r * units[0] + i) != 1) return 0;
    if (fscanf(f, "%lf", targets + r) != 1) return 0;
  }
  return 1;
}

static void prepare(void) {
  int ld = stride(batch), widest = 0;
  for (int l = 0; l <= layers; l++) {
    if (stride(units[l]) > widest) widest = stride(units[l]);
    a[l] = zeros((size_t)units[l] * ld);
    delta[l] = zeros((size_t)units[l] * ld);
    if (!l) continue;
    size_t n = (size_t)units[l] * stride(units[l - 1]);
    w[l] = zeros(n), gw[l] = zeros(n), m[l] = zeros(n), v[l] = zeros(n);
    b[l] = zeros(padded(units[l])), gb[l] = zeros(padded(units[l]));
    mb[l] = zeros(padded(units[l])), vb[l] = zeros(padded(units[l]));
    double reach = sqrt(6.0 / (units[l - 1] + units[l]));
    for (int u = 0; u < units[l]; u++)
      for (int i = 0; i < units[l - 1]; i++) w[l][u * (long)stride(units[l - 1]) + i] = reach * uniform();
  }
  turned = zeros((size_t)padded(batch) * widest);
  y = zeros((size_t)units[layers] * ld);
  scratch = zeros(2 * (size_t)padded(batch));
}

static int rising(const void *p, const void *q) {
  double d = *(const double *)p - *(const double *)q;
  return (d > 0) - (d < 0);
}

int main(int argc, char **argv) {
  FILE *f = argc == 2 ? fopen(argv[1], "r") : 0;
  if (!f || !readFile(f)) return fprintf(stderr, "limit: expects a file of Workloads.java\n"), 2;
  fclose(f);
  prepare();
  double start = now(), rates[5], loss = 0;
  int done = 0;
  while (done < epochs && now() - start < 6) epoch(), done++;
  for (int from = 0; from < rows; from += batch) {
    int count = rows - from < batch ? rows - from : batch;
    gather(from, count, stride(batch));
    forward(padded(count), stride(batch));
    loss += measure(count, padded(count), stride(batch));
  }
  while (now() - start < 1.5) epoch();
  for (int i = 0; i < 5; i++) {
    double from = now();
    int n = 0;
    do epoch(), n++; while (now() - from < 0.2);
    rates[i] = n * (double)rows / (now() - from);
  }
  qsort(rates, 5, sizeof *rates, rising);
  printf("%.1f %.6f\n", rates[2], loss / rows);
}
