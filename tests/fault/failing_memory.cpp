// Loaded before a tool (LD_PRELOAD): one allocation, or each from one on, finds no memory.
//
//     FAIL_ALLOCATION=N       the Nth allocation fails, and N+1 is served again
//     FAIL_ALLOCATIONS_FROM=N likewise, and all after it
//     COUNT_ALLOCATIONS=FILE  writes at the end how many there were
//
// They are counted from the tool's first own step, which is to set the umask: what the loader and
// the libraries do before main is not the tools' to answer for.

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

std::atomic<bool> counting = false;
std::atomic<unsigned long> allocations = 0;
unsigned long fail_at = 0, fail_from = 0;

unsigned long number_in(const char* variable) {
  const char* text = std::getenv(variable);
  return text == nullptr ? 0 : std::strtoul(text, nullptr, 10);
}

bool fails() {
  if (!counting) return false;
  const auto number = ++allocations;
  const bool failing = number == fail_at || (fail_from != 0 && number >= fail_from);
  if (failing) errno = ENOMEM;
  return failing;
}

/// Without memory of its own.
void write_count(const char* path) {
  char digits[24];
  char* at = digits + sizeof digits;
  for (auto rest = allocations.load(); rest > 0 || at == digits + sizeof digits; rest /= 10)
    *--at = static_cast<char>('0' + rest % 10);
  const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return;
  if (write(file, at, static_cast<std::size_t>(digits + sizeof digits - at)) < 0) _exit(97);
  close(file);
}

struct AtEnd {
  ~AtEnd() {
    counting = false;
    if (const char* path = std::getenv("COUNT_ALLOCATIONS")) write_count(path);
  }
} at_end;

}  // namespace

extern "C" {

mode_t umask(mode_t mask) noexcept {
  fail_at = number_in("FAIL_ALLOCATION");
  fail_from = number_in("FAIL_ALLOCATIONS_FROM");
  counting = true;
  return static_cast<mode_t>(syscall(SYS_umask, mask));
}

void* malloc(std::size_t size) noexcept { return fails() ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) noexcept {
  return fails() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* memory, std::size_t size) noexcept {
  return fails() ? nullptr : __libc_realloc(memory, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  return fails() ? nullptr : __libc_memalign(alignment, size);
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
  if (fails()) return ENOMEM;
  *memory = __libc_memalign(alignment, size);
  return *memory == nullptr ? ENOMEM : 0;
}
}
