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

#endif
