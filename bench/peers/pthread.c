/* A queue of the same design in C: one mutex, two conditions, a ring that grows when it is unbounded.
   Usage: pthread JOB MAXSIZE ITEMS; prints items per second. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { double value; long item; } cell;

typedef struct {
  pthread_mutex_t mutex;
  pthread_cond_t not_empty, not_full;
  cell *cells;
  long capacity, head, count, maxsize;
  int getters, putters;
} queue;

static void queue_init(queue *q, long maxsize) {
  memset(q, 0, sizeof *q);
  pthread_mutex_init(&q->mutex, NULL);
  pthread_cond_init(&q->not_empty, NULL);
  pthread_cond_init(&q->not_full, NULL);
  q->capacity = 8;
  q->maxsize = maxsize;
  q->cells = malloc(q->capacity * sizeof(cell));
}

static void queue_put(queue *q, double value) {
  pthread_mutex_lock(&q->mutex);
  while (q->maxsize > 0 && q->count >= q->maxsize) {
    q->putters++;
    pthread_cond_wait(&q->not_full, &q->mutex);
    q->putters--;
  }
  if (q->count == q->capacity) {
    cell *larger = malloc(2 * q->capacity * sizeof(cell));
    for (long i = 0; i < q->count; i++) larger[i] = q->cells[(q->head + i) & (q->capacity - 1)];
    free(q->cells);
    q->cells = larger;
    q->capacity *= 2;
    q->head = 0;
  }
  cell *at = &q->cells[(q->head + q->count++) & (q->capacity - 1)];
  at->value = value;
  int wake = q->getters > 0;
  pthread_mutex_unlock(&q->mutex);
  if (wake) pthread_cond_signal(&q->not_empty);
}

static double queue_get(queue *q) {
  pthread_mutex_lock(&q->mutex);
  while (q->count == 0) {
    q->getters++;
    pthread_cond_wait(&q->not_empty, &q->mutex);
    q->getters--;
  }
  double value = q->cells[q->head].value;
  q->head = (q->head + 1) & (q->capacity - 1);
  q->count--;
  int wake = q->putters > 0;
  pthread_mutex_unlock(&q->mutex);
  if (wake) pthread_cond_signal(&q->not_full);
  return value;
}

static queue queues[4];
static long items, share;

static void *consume(void *arg) {
  for (long i = 0; i < share; i++) queue_get(&queues[0]);
  return arg;
}

static void *produce(void *arg) {
  for (long i = 0; i < share; i++) queue_put(&queues[0], (double)i);
  return arg;
}

static void *stage(void *arg) {
  long at = (long)arg;
  for (long i = 0; i < items; i++) queue_put(&queues[at + 1], queue_get(&queues[at]));
  return NULL;
}

static void *drain(void *arg) {
  for (long i = 0; i < items; i++) queue_get(&queues[3]);
  return arg;
}

static void *answer(void *arg) {
  for (long i = 0; i < items; i++) queue_put(&queues[1], queue_get(&queues[0]));
  return arg;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  const char *job = argv[1];
  items = atol(argv[3]);
  for (int i = 0; i < 4; i++) queue_init(&queues[i], atol(argv[2]));
  pthread_t threads[8];
  int started = 0;
  double begun = now(), done = (double)items;
  if (strcmp(job, "ping-pong") == 0) {
    pthread_create(&threads[started++], NULL, answer, NULL);
    for (long i = 0; i < items; i++) {
      queue_put(&queues[0], (double)i);
      queue_get(&queues[1]);
    }
  } else if (strcmp(job, "pipeline") == 0) {
    for (long i = 0; i < 3; i++) pthread_create(&threads[started++], NULL, stage, (void *)i);
    pthread_create(&threads[started++], NULL, drain, NULL);
    for (long i = 0; i < items; i++) queue_put(&queues[0], (double)i);
  } else {
    int count = job[0] - '0';
    share = items / count;
    done = (double)(share * count);
    for (int i = 0; i < count; i++) pthread_create(&threads[started++], NULL, consume, NULL);
    for (int i = 0; i < count; i++) pthread_create(&threads[started++], NULL, produce, NULL);
  }
  for (int i = 0; i < started; i++) pthread_join(threads[i], NULL);
  printf("%f\n", done / (now() - begun));
  return 0;
}
