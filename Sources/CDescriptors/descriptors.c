#include "descriptors.h"

#include <errno.h>
#include <fcntl.h>

/// Gives each of the descriptors 0 to 2 that the caller has closed to a file that can neither be read nor written.
///
/// Otherwise the first file that is opened gets the number: a message would be written into the database, or a result
/// into the event queue of Swift's runtime, which is made before any line of ours runs. So it is said in C, where it
/// comes before that. Opened the wrong way round, the file answers like a closed descriptor: `Bad file descriptor`.
__attribute__((constructor)) static void occupy_closed_descriptors(void) {
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
        }
    }
}
