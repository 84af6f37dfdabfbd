#ifndef COPYDESK_CTAGGER_H
#define COPYDESK_CTAGGER_H

#include <stddef.h>
#include <stdint.h>

/* Data files that travel inside the program, so that it can be moved without a folder beside it. */

/* A block of bytes that lives as long as the program. */
typedef struct {
    const unsigned char *bytes;
    size_t length;
} ctagger_data;

/* The gazetteer of countries and cities (GeoNames): see data/README.md for its lines and its licence. */
ctagger_data ctagger_places(void);

/* What is known of single words: common words, given names, surnames, last words of names. */
ctagger_data ctagger_words(void);

/* Whole names of organizations and works, and nationalities. */
ctagger_data ctagger_names(void);

/* Given names and the pronoun that goes with them: m or f. */
ctagger_data ctagger_genders(void);

/* The weights of the part-of-speech tagger, header and all: Language's ModelFile reads it. */
ctagger_data ctagger_parts_of_speech(void);

/* What a model's header says of the `length` bytes behind it: FNV-1a over little-endian words of eight bytes, the last one
   filled up with zeros, and the upper half folded into the lower after each, so that every bit counts. */
uint64_t ctagger_digest(const void *bytes, size_t length);

/* Takes bytes of the program out of memory until they are read again. Only for a block that is constant: others lose what they
   hold. */
void ctagger_put_away(const void *bytes, size_t length);

/* The network that tags names, header and all. */
ctagger_data ctagger_names_model(void);

/* A layer's weights, two inputs side by side: weights[input / 2][output][input % 2]; outputs are a multiple of 16.
   Of a layer's, the first half are the units' first sums, the others their second ones. */
typedef struct {
    const int16_t *weights;
    const int32_t *bias;
    size_t inputs;
    size_t outputs;
} ctagger_matrix;

/* The widest instructions that may be used, where the machine has them: none, AVX2, AVX-512 VNNI. */
typedef enum { ctagger_plain, ctagger_avx2, ctagger_widest } ctagger_path;

/* values += each of the table's `count` rows, all `width` wide. */
void ctagger_add_rows(
    int16_t *values, const int8_t *table, const uint32_t *rows, size_t count, size_t width, ctagger_path path);

/* Has the machine fetch what lies at `place`, which will be read soon. */
static inline void ctagger_fetch(const void *place) { __builtin_prefetch(place); }

/* Adds to the scores the weights of those of the part-of-speech tagger's features that have some; PartOfSpeechModel says how
   `offsets` and `weights` are laid out. */
void ctagger_add_weights(
    const uint32_t *offsets, const unsigned char *weights, const uint32_t *features, size_t count, int32_t *scores);

/* One layer for each token: its values, plus the greater of each unit's two sums over the values of the token before it,
   its own, and the next one's. `inputs` begins with the row before the first token, `values` with the first token's.
   What comes out is the same on every path. */
void ctagger_layer(ctagger_matrix matrix, const int16_t *inputs, int16_t *values, size_t tokens, ctagger_path path);

/* The score of each tag for each token. */
void ctagger_scores(ctagger_matrix matrix, const int16_t *inputs, int32_t *scores, size_t tokens, ctagger_path path);

#endif
