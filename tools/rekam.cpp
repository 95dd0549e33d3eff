// rekam VERB …: runs the tool that does it, by its English or Indonesian verb.

#include "support/dispatch.hpp"

int main(int argc, char** argv) {
  return rekam::tool::run("rekam", [&] { return rekam::tool::dispatch(argc, argv); });
}
