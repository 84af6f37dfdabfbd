#include "CTagger.h"

_Alignas(8) static const unsigned char names_model[] = {
#embed "data/names.bin"
};

ctagger_data ctagger_names_model(void) { return (ctagger_data){names_model, sizeof names_model}; }
