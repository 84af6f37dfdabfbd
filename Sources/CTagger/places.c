#include "CTagger.h"

static const unsigned char places[] = {
#embed "data/places.tsv"
};

ctagger_data ctagger_places(void) { return (ctagger_data){places, sizeof places}; }
