#include "CTagger.h"

static const unsigned char places[] = {
#embed "data/places.tsv"
};

static const unsigned char words[] = {
#embed "data/words.tsv"
};

static const unsigned char names[] = {
#embed "data/names.tsv"
};

static const unsigned char genders[] = {
#embed "data/genders.tsv"
};

ctagger_data ctagger_places(void) { return (ctagger_data){places, sizeof places}; }
ctagger_data ctagger_words(void) { return (ctagger_data){words, sizeof words}; }
ctagger_data ctagger_names(void) { return (ctagger_data){names, sizeof names}; }
ctagger_data ctagger_genders(void) { return (ctagger_data){genders, sizeof genders}; }
