#include "CTagger.h"

#include <string.h>

/* Whole numbers only: sums wrap alike everywhere, so that every machine gives the same tags. */

/* Behind the point of what flows between the layers, and of the weights: value * 2^9 and weight * 2^12. */
enum { WEIGHT_BITS = 12, ROW_SHIFT = 3 };

static int16_t clamped(int32_t value) {
    return (int16_t)(value > 32767 ? 32767 : value < -32767 ? -32767 : value);
}

void ctagger_add_row(int32_t *sum, const int8_t *row, size_t width) {
    for (size_t index = 0; index < width; index++) sum[index] += row[index];
}

void ctagger_take_sum(int16_t *values, const int32_t *sum, size_t width) {
    for (size_t index = 0; index < width; index++) values[index] = clamped(sum[index] * (1 << ROW_SHIFT));
}

/* sums[output] = bias[output] + the weights of `output` times the inputs. */
static void multiply(ctagger_matrix matrix, const int16_t *inputs, int32_t *sums) {
    memcpy(sums, matrix.bias, matrix.outputs * sizeof *sums);
    const int16_t *weight = matrix.weights;
    for (size_t pair = 0; pair < matrix.inputs / 2; pair++) {
        int32_t left = inputs[2 * pair];
        int32_t right = inputs[2 * pair + 1];
        for (size_t output = 0; output < matrix.outputs; output++, weight += 2) {
            uint32_t product = (uint32_t)(left * weight[0]) + (uint32_t)(right * weight[1]);
            sums[output] = (int32_t)((uint32_t)sums[output] + product);
        }
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

/* As `multiply`, of four tokens at once, so that each weight is fetched once for all. */
__attribute__((target("avx2")))
static void multiply_four(ctagger_matrix matrix, const int16_t *inputs, size_t step, int32_t *sums) {
    for (size_t block = 0; block < matrix.outputs; block += 16) {
        __m256i low[4], high[4];
        for (int token = 0; token < 4; token++) {
            low[token] = _mm256_loadu_si256((const __m256i *)(matrix.bias + block));
            high[token] = _mm256_loadu_si256((const __m256i *)(matrix.bias + block + 8));
        }
        const int16_t *weight = matrix.weights + 2 * block;
        for (size_t pair = 0; pair < matrix.inputs / 2; pair++, weight += 2 * matrix.outputs) {
            __m256i first = _mm256_loadu_si256((const __m256i *)weight);
            __m256i second = _mm256_loadu_si256((const __m256i *)(weight + 16));
            for (int token = 0; token < 4; token++) {
                int32_t both;
                memcpy(&both, inputs + (size_t)token * step + 2 * pair, sizeof both);
                __m256i input = _mm256_set1_epi32(both);
                low[token] = _mm256_add_epi32(low[token], _mm256_madd_epi16(first, input));
                high[token] = _mm256_add_epi32(high[token], _mm256_madd_epi16(second, input));
            }
        }
        for (int token = 0; token < 4; token++) {
            int32_t *sum = sums + (size_t)token * matrix.outputs + block;
            _mm256_storeu_si256((__m256i *)sum, low[token]);
            _mm256_storeu_si256((__m256i *)(sum + 8), high[token]);
        }
    }
}

static int has_avx2(void) { return __builtin_cpu_supports("avx2"); }
#else
static void multiply_four(ctagger_matrix matrix, const int16_t *inputs, size_t step, int32_t *sums) {
    for (int token = 0; token < 4; token++) multiply(matrix, inputs + token * step, sums + token * matrix.outputs);
}

static int has_avx2(void) { return 0; }
#endif

void ctagger_multiply(ctagger_matrix matrix, const int16_t *inputs, size_t step, size_t tokens, int32_t *sums, int plain) {
    size_t token = 0;
    if (!plain && has_avx2()) {
        for (; token + 4 <= tokens; token += 4) {
            multiply_four(matrix, inputs + token * step, step, sums + token * matrix.outputs);
        }
    }
    for (; token < tokens; token++) multiply(matrix, inputs + token * step, sums + token * matrix.outputs);
}

void ctagger_add_greatest(int16_t *values, const int32_t *sums, size_t width, size_t pieces) {
    for (size_t index = 0; index < width; index++) {
        int32_t greatest = sums[index];
        for (size_t piece = 1; piece < pieces; piece++) {
            int32_t sum = sums[piece * width + index];
            if (sum > greatest) greatest = sum;
        }
        values[index] = clamped(values[index] + ((greatest + (1 << (WEIGHT_BITS - 1))) >> WEIGHT_BITS));
    }
}
