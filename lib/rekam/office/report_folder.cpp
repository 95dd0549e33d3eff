#include "rekam/office/report_folder.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/folder.hpp"

#include <filesystem>
#include <unistd.h>
#include <utility>

namespace rekam {

ReportFolder::ReportFolder(const OfficeRun& run, std::string folder)
    : run_(run), folder_(std::move(folder)) {
  const std::string data = folder_ + "/data";
  make_folder(data, run.output_access());
  if (std::error_code none; std::filesystem::is_symlink(data, none))
    fail(ErrorKind::io, "{} leads to another folder; remove it, or name another folder", data);
}

OutputFile& ReportFolder::output(const std::string& name) {
  return outputs_.emplace_back(folder_ + "/" + name, run_.output_access());
}

void ReportFolder::add_table(const std::string& name, std::string_view title,
                             const TableWriter& write) {
  auto& file = output("data/" + name);
  PackagedFile packaged{name, title, {}, 0, {}};
  Sha256 digest;
  write([&](std::string_view bytes) {
    if (packaged.bytes == 0) packaged.header = bytes.substr(0, bytes.find('\n') + 1);
    packaged.bytes += bytes.size();
    digest.update(bytes);
    file.write(bytes);
  });
  file.finish();
  packaged.sha256 = digest.finish();
  tables_.push_back(std::move(packaged));
}

std::string ReportFolder::add_shown_table(const std::string& name, std::string_view title,
                                          const TableWriter& write) {
  std::string text;
  add_table(name, title, [&](const Sink& sink) {
    write([&](std::string_view bytes) {
      text += bytes;
      sink(bytes);
    });
  });
  return text;
}

void ReportFolder::add(const std::string& name, std::string_view text) {
  auto& file = output(name);
  file.write(text);
  file.finish();
}

void ReportFolder::leave_out(const std::string& name) {
  left_out_.push_back(folder_ + "/data/" + name);
}

std::vector<std::string> ReportFolder::publish() {
  std::vector<std::string> names;
  for (const auto& path : left_out_) ::unlink(path.c_str());
  for (auto& output : outputs_) {
    output.publish();
    names.push_back(output.path());
  }
  return names;
}

}  // namespace rekam
