#include "rekam/settings/settings.hpp"

#include "rekam/base/error.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

/// An office with its three places for settings, and no environment but what a test gives it.
class Office {
 public:
  Office() : root_(fs::temp_directory_path() / ("rekam-settings-" + std::to_string(getpid()))) {
    fs::create_directories(root_ / "work");
    sources.working_directory = root_ / "work";
    sources.home = root_ / "home";
    sources.system_file = root_ / "etc" / "rekam.conf";
  }
  ~Office() { fs::remove_all(root_); }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  std::string write(const std::string& path, std::string_view text) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream{root_ / path} << text;
    return root_ / path;
  }

  rekam::Settings load() const { return rekam::load_settings(sources); }

  /// The message, with the folder of the test taken out.
  std::string refusal() const {
    try {
      load();
    } catch (const rekam::Error& error) {
      CHECK(error.kind() == rekam::ErrorKind::settings);
      std::string message = error.what();
      const auto at = message.find(root_.string() + "/");
      if (at != std::string::npos) message.erase(at, root_.string().size() + 1);
      return message;
    }
    return "accepted";
  }

  rekam::SettingsSources sources;

 private:
  fs::path root_;
};

std::string refusal_of_file(std::string_view text) {
  const Office office;
  office.write("work/rekam.conf", text);
  return office.refusal();
}

std::string refusal_of_variable(std::string variable) {
  Office office;
  office.sources.environment = {std::move(variable)};
  return office.refusal();
}

}  // namespace

TEST_CASE("without files and variables every setting has its default") {
  const Office office;
  const auto settings = office.load();
  CHECK(settings.db == "rekam.db");
  CHECK(settings.group.empty());
  CHECK(settings.exit_zero == rekam::ExitZero::no);
  CHECK(settings.office.kabupaten == "16.01");
  CHECK(settings.office.key_file == office.sources.home + "/.config/rekam/office.key");
  CHECK(settings.roster.capacity == 30);
  CHECK(settings.roster.days == 5);
  CHECK(settings.roster.ahead == 2);
  CHECK(settings.roster.cuti_bersama == rekam::CutiBersamaDays::closed);
  CHECK(settings.origin("db").text == "default");
}

TEST_CASE("environment beats ./rekam.conf beats the personal file beats the system's") {
  Office office;
  office.write("etc/rekam.conf",
               "color = never\n[roster]\ncapacity = 1\ndays = 1\nahead = 1\nseed = etc\n");
  office.write("home/.config/rekam/rekam.conf", "[roster]\ncapacity = 2\ndays = 2\nahead = 2\n");
  const auto conf = office.write("work/rekam.conf", "roster.capacity = 3\nroster.days = 3\n");
  office.sources.environment = {"PATH=/bin", "REKAM_ROSTER_CAPACITY=4", "REKAM_ROSTER_CAPACITY=5"};
  const auto settings = office.load();
  CHECK(settings.roster.capacity == 4);
  CHECK(settings.roster.days == 3);
  CHECK(settings.roster.ahead == 2);
  CHECK(settings.roster.seed == "etc");
  CHECK(settings.color == "never");
  CHECK(settings.origin("roster.capacity").text == "REKAM_ROSTER_CAPACITY");
  CHECK(settings.origin("roster.days").text == conf + ":2");
  CHECK(settings.origin("roster.days").source == rekam::SettingSource::file);
}

TEST_CASE("--config takes the place of ./rekam.conf, and REKAM_CONFIG names it too") {
  Office office;
  office.write("work/rekam.conf", "db = wrong.db\n");
  const auto first = office.write("first.conf", "db = first.db\n");
  const auto second = office.write("second.conf", "db = second.db\n");
  office.sources.environment = {"REKAM_CONFIG=" + first};
  CHECK(office.load().db == "first.db");
  office.sources.config = second;
  CHECK(office.load().db == "second.db");
  office.sources.config = first + ".missing";
  CHECK(office.refusal() == "no file first.conf.missing; check the name and the folder");
}

TEST_CASE("yes and no are understood in both languages") {
  Office office;
  for (const auto* const word : {"yes", "ya", "true", "1", "YES", "Ya"}) {
    office.sources.environment = {std::string{"REKAM_EXIT_ZERO="} + word};
    CHECK(office.load().exit_zero == rekam::ExitZero::yes);
  }
  for (const auto* const word : {"no", "tidak", "false", "0"}) {
    office.sources.environment = {std::string{"REKAM_EXIT_ZERO="} + word};
    CHECK(office.load().exit_zero == rekam::ExitZero::no);
  }
  CHECK(refusal_of_variable("REKAM_EXIT_ZERO=perhaps") ==
        "REKAM_EXIT_ZERO: exit-zero = 'perhaps' is not yes or no");
}

TEST_CASE("cuti bersama can be open") {
  Office office;
  office.sources.environment = {"REKAM_ROSTER_CUTI_BERSAMA=open"};
  CHECK(office.load().roster.cuti_bersama == rekam::CutiBersamaDays::open);
}

TEST_CASE("a path may start at the home directory") {
  Office office;
  office.write("work/rekam.conf", "db = ~/rekam.db\noffice.key-file = ~/key\n");
  const auto settings = office.load();
  CHECK(settings.db == office.sources.home + "/rekam.db");
  CHECK(settings.office.key_file == office.sources.home + "/key");
  office.sources.home.clear();
  CHECK(office.load().db == "~/rekam.db");
}

TEST_CASE("an unknown key or variable is refused with what was meant") {
  CHECK(refusal_of_file("\n[roster]\ncapcity = 3\n") ==
        "work/rekam.conf:3: unknown key 'roster.capcity'; did you mean roster.capacity?");
  CHECK(refusal_of_file("capasity = 3\n") ==
        "work/rekam.conf:1: unknown key 'capasity'; did you mean roster.capacity?");
  CHECK(refusal_of_file("[roster]\ndb = x\n") ==
        "work/rekam.conf:2: 'db' is no key of [roster]; write it above the first [section]");
  CHECK(refusal_of_file("[kantor]\nwarna = 3\n") ==
        "work/rekam.conf:2: unknown key 'kantor.warna'; --show-config lists the keys");
  CHECK(refusal_of_variable("REKAM_ROSTER_CAPACITYS=3") ==
        "unknown environment variable 'REKAM_ROSTER_CAPACITYS'; did you mean "
        "REKAM_ROSTER_CAPACITY?");
  CHECK(refusal_of_variable("REKAM_CAPACITY=3") ==
        "unknown environment variable 'REKAM_CAPACITY'; did you mean REKAM_ROSTER_CAPACITY?");
  CHECK(refusal_of_variable("REKAM_BUILD_DIRECTORY=3") ==
        "unknown environment variable 'REKAM_BUILD_DIRECTORY'; --show-config lists the keys");
}

TEST_CASE("a value that its key cannot take is refused with file and line") {
  CHECK(refusal_of_file("roster.capacity = 0\n") ==
        "work/rekam.conf:1: roster.capacity = '0' is not a whole number from 1 to 500");
  CHECK(refusal_of_file("roster.capacity = 501\n") ==
        "work/rekam.conf:1: roster.capacity = '501' is not a whole number from 1 to 500");
  CHECK(refusal_of_file("roster.capacity = 30 people\n") ==
        "work/rekam.conf:1: roster.capacity = '30 people' is not a whole number from 1 to 500");
  CHECK(refusal_of_file("roster.ahead = 61\n").ends_with("is not a whole number from 0 to 60"));
  CHECK(refusal_of_file("roster.days = 367\n").ends_with("is not a whole number from 1 to 366"));
  CHECK(refusal_of_file("roster.days =\n").ends_with("'' is not a whole number from 1 to 366"));
  CHECK(refusal_of_file("db =\n") == "work/rekam.conf:1: db = '' is not the name of a file");
  CHECK(refusal_of_file("office.kabupaten = 1601\n") ==
        "work/rekam.conf:1: office.kabupaten = '1601' is not a code such as 16.01");
  CHECK(refusal_of_file("color = red\n") ==
        "work/rekam.conf:1: color = 'red' is not auto, always or never");
}

TEST_CASE("a wrong value is refused even where a stronger source overrides it") {
  Office office;
  office.write("work/rekam.conf", "roster.capacity = many\n");
  office.sources.environment = {"REKAM_ROSTER_CAPACITY=40"};
  CHECK(office.refusal().starts_with("work/rekam.conf:1: roster.capacity = 'many'"));
}

TEST_CASE("'#' after a value is refused in a settings file") {
  CHECK(refusal_of_file("db = a.db # main\n").starts_with("work/rekam.conf:1: '#' after a value"));
}

TEST_CASE("a flag is checked as a file is, and is the origin") {
  rekam::Settings settings;
  rekam::set_by_flag(settings, "roster.capacity", "40", "--capacity");
  CHECK(settings.roster.capacity == 40);
  CHECK(settings.origin("roster.capacity").text == "--capacity");
  CHECK(settings.origin("roster.capacity").source == rekam::SettingSource::flag);
  CHECK_THROWS_WITH_AS(rekam::set_by_flag(settings, "roster.capacity", "0", "--capacity"),
                       "--capacity: '0' is not a whole number from 1 to 500", rekam::Error);
  CHECK(settings.roster.capacity == 40);
}

TEST_CASE("all settings are shown, aligned, with their origins, in the order of declaration") {
  Office office;
  office.sources.environment = {"REKAM_EXIT_ZERO=ya"};
  office.sources.home.clear();
  CHECK(rekam::show_settings(office.load()) ==
        "db                         = rekam.db   # default\n"
        "group                      =            # default\n"
        "exit-zero                  = yes        # REKAM_EXIT_ZERO\n"
        "lang                       = auto       # default\n"
        "color                      = auto       # default\n"
        "progress                   = auto       # default\n"
        "office.kabupaten           = 16.01      # default\n"
        "office.key-file            =            # default\n"
        "roster.capacity            = 30         # default\n"
        "roster.days                = 5          # default\n"
        "roster.ahead               = 2          # default\n"
        "roster.reserved-seats      = auto       # default\n"
        "roster.head-start-elderly  = 0          # default\n"
        "roster.head-start-newly-17 = 0          # default\n"
        "roster.stand-bys           = 6          # default\n"
        "roster.seed                =            # default\n"
        "roster.cuti-bersama        = closed     # default\n"
        "service.minutes            = 11         # default\n"
        "service.minutes-outage     = 30         # default\n"
        "service.no-show-percent    = 10         # default\n"
        "service.gone-percent       = 0          # default\n"
        "service.outage-percent     = 16         # default\n");
}

TEST_CASE("a settings file in a folder that cannot be entered is not there") {
  Office office;
  office.sources.home = "/dev/null/home";
  CHECK(office.load().db == "rekam.db");
}
