#ifndef COPYDESK_CTAGGER_H
#define COPYDESK_CTAGGER_H

#include <stddef.h>

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

#endif
