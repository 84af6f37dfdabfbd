#include "CTagger.h"

_Alignas(8) static const unsigned char weights[] = {
#embed "data/pos.bin"
};

ctagger_data ctagger_parts_of_speech(void) { return (ctagger_data){weights, sizeof weights}; }
