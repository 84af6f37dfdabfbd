/* Faults of the file system for one program, loaded before it (LD_PRELOAD): what `scripts/bench/faults` and the tests use.
 *
 * Steps are counted over the calls that change what is below COPYDESK_FAULT_FOLDER: files created, written, cut, synced,
 * renamed and removed, folders made. At step COPYDESK_FAULT_STEP happens what COPYDESK_FAULT_MODE says:
 *
 *     fail    the call fails with the error COPYDESK_FAULT_ERRNO (28, the disk is full, where nothing is said)
 *     full    so do all calls that write from there on
 *     slow    this call and all after it take 20 ms, as on a disk that is about to die
 *     kill    the process ends, as by kill -9
 *     power   the power fails: the process ends, and below the folder stays only what was synced, names included
 *     names   so, but the file system had kept the names already: files whose bytes were not synced have those that were
 *
 * COPYDESK_FAULT_COUNT is a file that the number of steps is written to in the end. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *mode;
static long step, fatal_step;
static int fault_errno = ENOSPC;

/* ---- What is on the disk for good ---- */

typedef struct {
    ino_t inode;
    char *bytes;
    size_t size;
} durable_file;

typedef struct {
    char path[1024];
    char name[256];
    ino_t inode;
    int is_folder;
} durable_entry;

static durable_file *files;
static size_t file_count;
static durable_entry *entries;
static size_t entry_count;

static durable_file *find_file(ino_t inode) {
    for (size_t i = 0; i < file_count; i++)
        if (files[i].inode == inode) return &files[i];
    return NULL;
}

/* Takes the bytes that the file has now for synced. */
static void keep_bytes(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return;
    durable_file *file = find_file(status.st_ino);
    if (file == NULL) {
        files = realloc(files, (file_count + 1) * sizeof *files);
        file = &files[file_count++];
        *file = (durable_file){status.st_ino, NULL, 0};
    }
    free(file->bytes);
    file->size = (size_t)status.st_size;
    file->bytes = malloc(file->size + 1);
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    int reader = REAL(open)(name, O_RDONLY | O_CLOEXEC);
    ssize_t count = pread(reader, file->bytes, file->size, 0);
    file->size = count < 0 ? 0 : (size_t)count;
    close(reader);
}

/* A new file may have the inode of one that was removed. */
static void forget_bytes(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return;
    durable_file *file = find_file(status.st_ino);
    if (file != NULL) file->size = 0;
}

/* Takes the names that the folder has now for synced. */
static void keep_names(const char *path) {
    size_t kept = 0;
    for (size_t i = 0; i < entry_count; i++)
        if (strcmp(entries[i].path, path) != 0) entries[kept++] = entries[i];
    entry_count = kept;
    DIR *open_folder = opendir(path);
    if (open_folder == NULL) return;
    for (struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        entries = realloc(entries, (entry_count + 1) * sizeof *entries);
        durable_entry *kept_entry = &entries[entry_count++];
        snprintf(kept_entry->path, sizeof kept_entry->path, "%s", path);
        snprintf(kept_entry->name, sizeof kept_entry->name, "%s", entry->d_name);
        kept_entry->inode = entry->d_ino;
        kept_entry->is_folder = entry->d_type == DT_DIR;
    }
    closedir(open_folder);
}

/* Takes the names below the folder for synced, and where asked the bytes of the files as well. */
static void keep_all(const char *path, int with_bytes) {
    keep_names(path);
    DIR *open_folder = opendir(path);
    if (open_folder == NULL) return;
    for (struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        char child[1300];
        snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
        if (entry->d_type == DT_DIR) {
            keep_all(child, with_bytes);
        } else if (with_bytes) {
            int descriptor = REAL(open)(child, O_RDONLY | O_CLOEXEC);
            if (descriptor < 0) continue;
            keep_bytes(descriptor);
            close(descriptor);
        }
    }
    closedir(open_folder);
}

static void remove_all(const char *path) {
    DIR *open_folder = opendir(path);
    if (open_folder != NULL) {
        for (struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
            if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
            char child[1300];
            snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
            if (entry->d_type == DT_DIR) remove_all(child);
            else REAL(unlink)(child);
        }
        closedir(open_folder);
    }
    rmdir(path);
}

static void write_durable(const char *path, ino_t inode) {
    int descriptor = REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    durable_file *file = find_file(inode);
    if (file != NULL && REAL(write)(descriptor, file->bytes, file->size) < 0) _exit(99);
    close(descriptor);
}

/* Writes below `path` what is synced of the folder that was at `original`. */
static void build(const char *path, const char *original) {
    REAL(mkdir)(path, 0777);
    for (size_t i = 0; i < entry_count; i++) {
        if (strcmp(entries[i].path, original) != 0) continue;
        char child[1300], source[1300];
        snprintf(child, sizeof child, "%s/%s", path, entries[i].name);
        snprintf(source, sizeof source, "%s/%s", original, entries[i].name);
        if (entries[i].is_folder) build(child, source);
        else write_durable(child, entries[i].inode);
    }
}

static void end(void) {
    if (strcmp(mode, "names") == 0) keep_all(folder, 0);
    if (strcmp(mode, "kill") != 0) {
        char after[1100];
        snprintf(after, sizeof after, "%s.after", folder);
        build(after, folder);
        remove_all(folder);
        REAL(rename)(after, folder);
    }
    kill(getpid(), SIGKILL);
}

/* ---- Steps ---- */

/* The environment is left as it is: a program with Swift's library inside finds its arguments by where that lies. */
__attribute__((constructor)) static void begin(int count, char **words) {
    const char *path = getenv("COPYDESK_FAULT_FOLDER");
    // A worker process is left alone: the steps are those of the program that has started it.
    if (path == NULL || (count > 1 && strcmp(words[1], "--worker") == 0)) return;
    const char *number = getenv("COPYDESK_FAULT_STEP"), *code = getenv("COPYDESK_FAULT_ERRNO");
    fatal_step = number == NULL ? 0 : atol(number);
    if (code != NULL) fault_errno = atoi(code);
    mode = getenv("COPYDESK_FAULT_MODE") == NULL ? "fail" : getenv("COPYDESK_FAULT_MODE");
    if (strcmp(mode, "power") == 0 || strcmp(mode, "names") == 0) keep_all(path, 1);
    folder = path;
}

__attribute__((destructor)) static void count(void) {
    const char *path = getenv("COPYDESK_FAULT_COUNT");
    if (folder == NULL || path == NULL) return;
    folder = NULL;
    FILE *file = fopen(path, "w");
    if (file != NULL) fprintf(file, "%ld\n", step);
    if (file != NULL) fclose(file);
}

static int is_concerned(const char *path) {
    if (folder == NULL) return 0;
    char absolute[2048];
    if (path[0] != '/') {
        char working[1024];
        if (getcwd(working, sizeof working) == NULL) return 0;
        snprintf(absolute, sizeof absolute, "%s/%s", working, path);
        path = absolute;
    }
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int path_of(int descriptor, char path[1024]) {
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(name, path, 1023);
    if (length < 0) return 0;
    path[length] = 0;
    return is_concerned(path);
}

static int is_open_concerned(int descriptor) {
    char path[1024];
    return folder != NULL && path_of(descriptor, path);
}

/* Counts a step; whether the call is to fail. */
static int fails(void) {
    pthread_mutex_lock(&mutex);
    step++;
    int is_slow = strcmp(mode, "slow") == 0;
    int is_failing = strcmp(mode, "fail") == 0 || strcmp(mode, "full") == 0;
    int is_here = step == fatal_step || (strcmp(mode, "full") == 0 && fatal_step > 0 && step > fatal_step);
    if (is_here && !is_failing && !is_slow) end();
    int waits = is_slow && fatal_step > 0 && step >= fatal_step;
    pthread_mutex_unlock(&mutex);
    if (waits) usleep(20000);
    if (is_slow) return 0;
    if (is_here) errno = fault_errno;
    return is_here;
}

static int open_path(const char *path, int flags, mode_t permissions) {
    if (!(flags & O_CREAT) || !is_concerned(path)) return REAL(open)(path, flags, permissions);
    struct stat status;
    int is_new = lstat(path, &status) != 0;
    if ((is_new || flags & O_TRUNC) && fails()) return -1;
    int descriptor = REAL(open)(path, flags, permissions);
    pthread_mutex_lock(&mutex);
    if (is_new && descriptor >= 0) forget_bytes(descriptor);
    pthread_mutex_unlock(&mutex);
    return descriptor;
}

#define OPEN(name)                                        \
    int name(const char *path, int flags, ...) {          \
        mode_t permissions = 0;                           \
        if (flags & (O_CREAT | O_TMPFILE)) {              \
            va_list list;                                 \
            va_start(list, flags);                        \
            permissions = (mode_t)va_arg(list, unsigned); \
            va_end(list);                                 \
        }                                                 \
        return open_path(path, flags, permissions);       \
    }
OPEN(open)
OPEN(open64)

ssize_t write(int descriptor, const void *bytes, size_t size) {
    if (is_open_concerned(descriptor) && fails()) return -1;
    return REAL(write)(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) {
    if (is_open_concerned(descriptor) && fails()) return -1;
    return REAL(pwrite)(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
    if (is_open_concerned(descriptor) && fails()) return -1;
    return REAL(pwrite64)(descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size) {
    if (is_open_concerned(descriptor) && fails()) return -1;
    return REAL(ftruncate)(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) {
    if (is_open_concerned(descriptor) && fails()) return -1;
    return REAL(ftruncate64)(descriptor, size);
}

static int synced(int descriptor, int result) {
    char path[1024];
    struct stat status;
    if (result != 0 || folder == NULL || (strcmp(mode, "power") != 0 && strcmp(mode, "names") != 0)) return result;
    pthread_mutex_lock(&mutex);
    if (path_of(descriptor, path) && fstat(descriptor, &status) == 0) {
        if (S_ISDIR(status.st_mode)) keep_names(path);
        else keep_bytes(descriptor);
    }
    pthread_mutex_unlock(&mutex);
    return result;
}

int fsync(int descriptor) {
    if (is_open_concerned(descriptor) && fails()) return -1;
    return synced(descriptor, REAL(fsync)(descriptor));
}

int fdatasync(int descriptor) {
    if (is_open_concerned(descriptor) && fails()) return -1;
    return synced(descriptor, REAL(fdatasync)(descriptor));
}

int rename(const char *from, const char *to) {
    if (is_concerned(to) && fails()) return -1;
    return REAL(rename)(from, to);
}

int unlink(const char *path) {
    if (is_concerned(path) && access(path, F_OK) == 0 && fails()) return -1;
    return REAL(unlink)(path);
}

int mkdir(const char *path, mode_t permissions) {
    if (is_concerned(path) && access(path, F_OK) != 0 && fails()) return -1;
    return REAL(mkdir)(path, permissions);
}
