#define _GNU_SOURCE
#include "descriptors.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

/// The number of descriptors that a run needs for its files and its workers.
static const rlim_t needed_descriptors = 64;

/// Ends the program with a message where it may not open enough files: Swift's runtime would end it by a trap, before any
/// line of ours, where it gets no descriptor for its threads. 74 is the status of `EX_IOERR`.
static void require_descriptors(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= needed_descriptors) return;
    dprintf(STDERR_FILENO,
            "%s: no more than %llu files may be open at once, but %llu are needed\n"
            "  raise the limit, such as by ulimit -n 1024\n",
            program_invocation_short_name, (unsigned long long)limit.rlim_cur,
            (unsigned long long)needed_descriptors);
    _exit(74);
}

/// Gives each of the descriptors 0 to 2 that the caller has closed to a file that can neither be read nor written.
///
/// Otherwise the first file that is opened gets the number: a message would be written into the database, or a result
/// into the event queue of Swift's runtime, which is made before any line of ours runs. So it is said in C, where it
/// comes before that. Opened the wrong way round, the file answers like a closed descriptor: `Bad file descriptor`.
static void occupy_closed_descriptors(void) {
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
        }
    }
}

__attribute__((constructor)) static void prepare_descriptors(void) {
    require_descriptors();
    occupy_closed_descriptors();
}
