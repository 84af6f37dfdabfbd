#include "CTagger.h"

#include <string.h>

/* The arithmetic of the network that tags names. Whole numbers only, and sums that wrap alike everywhere, so that every
   machine finds the same names. What flows between the layers counts in 2^-9, rows in 2^-6, weights in 2^-12. */
enum { WEIGHT_BITS = 12, ROW_SHIFT = 3 };

static int32_t sum(ctagger_matrix matrix, const int16_t *inputs, size_t output) {
    uint32_t total = (uint32_t)matrix.bias[output];
    const int16_t *weight = matrix.weights + 2 * output;
    for (size_t input = 0; input < matrix.inputs; input += 2, weight += 2 * matrix.outputs) {
        total += (uint32_t)(inputs[input] * weight[0]) + (uint32_t)(inputs[input + 1] * weight[1]);
    }
    return (int32_t)total;
}

/* What a unit hands on: what came in, and the greater of its two sums. */
static int16_t unit(int16_t value, int32_t first, int32_t second) {
    int32_t greater = first > second ? first : second;
    int32_t next = value + ((int32_t)((uint32_t)greater + (1u << (WEIGHT_BITS - 1))) >> WEIGHT_BITS);
    return (int16_t)(next > 32767 ? 32767 : next < -32768 ? -32768 : next);
}

static void layer_plain(ctagger_matrix matrix, const int16_t *inputs, int16_t *values) {
    size_t width = matrix.outputs / 2;
    for (size_t index = 0; index < width; index++) {
        int32_t first = sum(matrix, inputs, index);
        values[index] = unit(inputs[width + index], first, sum(matrix, inputs, width + index));
    }
}

static void add_rows_plain(int16_t *values, const int8_t *table, const uint32_t *rows, size_t count, size_t width) {
    for (size_t row = 0; row < count; row++) {
        const int8_t *from = table + rows[row] * width;
        for (size_t index = 0; index < width; index++) {
            values[index] = (int16_t)(values[index] + from[index] * (1 << ROW_SHIFT));
        }
    }
}

static void scores_plain(ctagger_matrix matrix, const int16_t *inputs, int32_t *scores) {
    for (size_t output = 0; output < matrix.outputs; output++) scores[output] = sum(matrix, inputs, output);
}

#if defined(__x86_64__)
#include <immintrin.h>
#define WIDE __attribute__((target("avx2")))

WIDE static void add_rows_wide(int16_t *values, const int8_t *table, const uint32_t *rows, size_t count, size_t width) {
    for (size_t block = 0; block < width; block += 16) {
        __m256i sum = _mm256_setzero_si256();
        for (size_t row = 0; row < count; row++) {
            __m128i from = _mm_loadu_si128((const __m128i *)(table + rows[row] * width + block));
            sum = _mm256_add_epi16(sum, _mm256_cvtepi8_epi16(from));
        }
        __m256i value = _mm256_loadu_si256((const __m256i *)(values + block));
        _mm256_storeu_si256((__m256i *)(values + block), _mm256_add_epi16(value, _mm256_slli_epi16(sum, ROW_SHIFT)));
    }
}

/* The sums of four tokens for eight outputs from `first` on and eight from `second` on: a weight is fetched once for all. */
WIDE static inline void four_sums(
    ctagger_matrix matrix, const int16_t *inputs, size_t step, size_t first, size_t second, __m256i *low, __m256i *high) {
    for (int token = 0; token < 4; token++) {
        low[token] = _mm256_loadu_si256((const __m256i *)(matrix.bias + first));
        high[token] = _mm256_loadu_si256((const __m256i *)(matrix.bias + second));
    }
    const int16_t *weight = matrix.weights;
    for (size_t input = 0; input < matrix.inputs; input += 2, weight += 2 * matrix.outputs) {
        __m256i left = _mm256_loadu_si256((const __m256i *)(weight + 2 * first));
        __m256i right = _mm256_loadu_si256((const __m256i *)(weight + 2 * second));
        for (int token = 0; token < 4; token++) {
            int32_t both;
            memcpy(&both, inputs + (size_t)token * step + input, sizeof both);
            __m256i pair = _mm256_set1_epi32(both);
            low[token] = _mm256_add_epi32(low[token], _mm256_madd_epi16(left, pair));
            high[token] = _mm256_add_epi32(high[token], _mm256_madd_epi16(right, pair));
        }
    }
}

WIDE static void layer_wide(ctagger_matrix matrix, const int16_t *inputs, int16_t *values) {
    size_t width = matrix.outputs / 2;
    __m256i low[4], high[4], half = _mm256_set1_epi32(1 << (WEIGHT_BITS - 1));
    for (size_t block = 0; block < width; block += 8) {
        four_sums(matrix, inputs, width, block, width + block, low, high);
        for (size_t token = 0; token < 4; token++) {
            __m256i greater = _mm256_max_epi32(low[token], high[token]);
            __m256i more = _mm256_srai_epi32(_mm256_add_epi32(greater, half), WEIGHT_BITS);
            __m128i value = _mm_loadu_si128((const __m128i *)(inputs + (token + 1) * width + block));
            __m256i next = _mm256_add_epi32(_mm256_cvtepi16_epi32(value), more);
            __m128i packed = _mm_packs_epi32(_mm256_castsi256_si128(next), _mm256_extracti128_si256(next, 1));
            _mm_storeu_si128((__m128i *)(values + token * width + block), packed);
        }
    }
}

WIDE static void scores_wide(ctagger_matrix matrix, const int16_t *inputs, int32_t *scores) {
    __m256i low[4], high[4];
    for (size_t block = 0; block < matrix.outputs; block += 16) {
        four_sums(matrix, inputs, matrix.inputs, block, block + 8, low, high);
        for (size_t token = 0; token < 4; token++) {
            _mm256_storeu_si256((__m256i *)(scores + token * matrix.outputs + block), low[token]);
            _mm256_storeu_si256((__m256i *)(scores + token * matrix.outputs + block + 8), high[token]);
        }
    }
}

/* The same with AVX-512 and its instruction that multiplies, adds and sums up at once: eight tokens, sixteen outputs. */
#define WIDER __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
enum { WIDER_TOKENS = 8, WIDER_OUTPUTS = 16 };

WIDER static inline void eight_sums(
    ctagger_matrix matrix, const int16_t *inputs, size_t step, size_t first, size_t second, __m512i *low, __m512i *high) {
    for (int token = 0; token < WIDER_TOKENS; token++) {
        low[token] = _mm512_loadu_si512(matrix.bias + first);
        high[token] = _mm512_loadu_si512(matrix.bias + second);
    }
    const int16_t *weight = matrix.weights;
    for (size_t input = 0; input < matrix.inputs; input += 2, weight += 2 * matrix.outputs) {
        __m512i left = _mm512_loadu_si512(weight + 2 * first);
        __m512i right = _mm512_loadu_si512(weight + 2 * second);
        for (int token = 0; token < WIDER_TOKENS; token++) {
            int32_t both;
            memcpy(&both, inputs + (size_t)token * step + input, sizeof both);
            __m512i pair = _mm512_set1_epi32(both);
            low[token] = _mm512_dpwssd_epi32(low[token], left, pair);
            high[token] = _mm512_dpwssd_epi32(high[token], right, pair);
        }
    }
}

WIDER static void layer_wider(ctagger_matrix matrix, const int16_t *inputs, int16_t *values) {
    size_t width = matrix.outputs / 2;
    __m512i low[WIDER_TOKENS], high[WIDER_TOKENS], half = _mm512_set1_epi32(1 << (WEIGHT_BITS - 1));
    for (size_t block = 0; block < width; block += WIDER_OUTPUTS) {
        eight_sums(matrix, inputs, width, block, width + block, low, high);
        for (size_t token = 0; token < WIDER_TOKENS; token++) {
            __m512i greater = _mm512_max_epi32(low[token], high[token]);
            __m512i more = _mm512_srai_epi32(_mm512_add_epi32(greater, half), WEIGHT_BITS);
            __m256i value = _mm256_loadu_si256((const __m256i *)(inputs + (token + 1) * width + block));
            __m512i next = _mm512_add_epi32(_mm512_cvtepi16_epi32(value), more);
            _mm256_storeu_si256((__m256i *)(values + token * width + block), _mm512_cvtsepi32_epi16(next));
        }
    }
}

static int is_wide(ctagger_path path) { return path != ctagger_plain && __builtin_cpu_supports("avx2"); }

static int is_wider(ctagger_matrix matrix, ctagger_path path) {
    return path == ctagger_widest && matrix.outputs % (2 * WIDER_OUTPUTS) == 0 && __builtin_cpu_supports("avx512vnni")
        && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
}
#else
static void add_rows_wide(int16_t *values, const int8_t *table, const uint32_t *rows, size_t count, size_t width) {}
static void layer_wide(ctagger_matrix matrix, const int16_t *inputs, int16_t *values) {}
static void scores_wide(ctagger_matrix matrix, const int16_t *inputs, int32_t *scores) {}
static void layer_wider(ctagger_matrix matrix, const int16_t *inputs, int16_t *values) {}
enum { WIDER_TOKENS = 8 };
static int is_wide(ctagger_path path) { return 0; }
static int is_wider(ctagger_matrix matrix, ctagger_path path) { return 0; }
#endif

void ctagger_add_rows(
    int16_t *values, const int8_t *table, const uint32_t *rows, size_t count, size_t width, ctagger_path path) {
    if (is_wide(path) && width % 16 == 0) {
        add_rows_wide(values, table, rows, count, width);
    } else {
        add_rows_plain(values, table, rows, count, width);
    }
}

void ctagger_layer(ctagger_matrix matrix, const int16_t *inputs, int16_t *values, size_t tokens, ctagger_path path) {
    size_t width = matrix.outputs / 2;
    size_t token = 0;
    if (is_wider(matrix, path)) {
        for (; token + WIDER_TOKENS <= tokens; token += WIDER_TOKENS) {
            layer_wider(matrix, inputs + token * width, values + token * width);
        }
    }
    for (; is_wide(path) && token + 4 <= tokens; token += 4) layer_wide(matrix, inputs + token * width, values + token * width);
    for (; token < tokens; token++) layer_plain(matrix, inputs + token * width, values + token * width);
}

void ctagger_scores(ctagger_matrix matrix, const int16_t *inputs, int32_t *scores, size_t tokens, ctagger_path path) {
    size_t token = 0;
    for (; is_wide(path) && token + 4 <= tokens; token += 4) {
        scores_wide(matrix, inputs + token * matrix.inputs, scores + token * matrix.outputs);
    }
    for (; token < tokens; token++) scores_plain(matrix, inputs + token * matrix.inputs, scores + token * matrix.outputs);
}
