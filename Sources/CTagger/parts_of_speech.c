#include "CTagger.h"

_Alignas(8) static const unsigned char weights[] = {
#embed "data/pos.bin"
};

ctagger_data ctagger_parts_of_speech(void) { return (ctagger_data){weights, sizeof weights}; }

static void add_bucket(const unsigned char *weights, uint32_t end, uint32_t place, uint16_t wanted, int32_t *scores) {
    while (place < end) {
        uint32_t count = weights[place + 2];
        if ((weights[place] | weights[place + 1] << 8) == wanted) {
            for (const unsigned char *pair = weights + place + 3; count > 0; count--, pair += 2) scores[pair[0]] += (int8_t)pair[1];
            return;
        }
        place += 3 + 2 * count;
    }
}

/* All buckets are looked up before any is walked through, so that the machine fetches them side by side. */
enum { AT_ONCE = 32 };

void ctagger_add_weights(
    const uint32_t *offsets, const unsigned char *weights, const uint32_t *features, size_t count, int32_t *scores) {
    uint32_t starts[AT_ONCE], ends[AT_ONCE];
    for (size_t done = 0; done < count; done += AT_ONCE) {
        size_t some = count - done < AT_ONCE ? count - done : AT_ONCE;
        for (size_t index = 0; index < some; index++) {
            uint32_t bucket = features[done + index] >> 16;
            starts[index] = offsets[bucket];
            ends[index] = offsets[bucket + 1];
            __builtin_prefetch(weights + starts[index]);
        }
        for (size_t index = 0; index < some; index++) {
            add_bucket(weights, ends[index], starts[index], (uint16_t)features[done + index], scores);
        }
    }
}
