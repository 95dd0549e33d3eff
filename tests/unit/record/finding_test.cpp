#include "rekam/record/finding.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>

namespace rekam {
namespace {

bool is_between(char c, char least, char most) { return c >= least && c <= most; }

bool is_well_formed(std::string_view code) {
  const auto dash = code.find('-');
  if (dash == std::string_view::npos || dash < 2 || code.size() != dash + 4) return false;
  for (std::size_t i = 0; i < code.size(); ++i)
    if (i != dash && !is_between(code[i], i < dash ? 'A' : '0', i < dash ? 'Z' : '9')) return false;
  return code.substr(dash + 1) != "000";
}

TEST_CASE("every finding code is unique and well formed") {
  std::set<std::string_view> codes;
  for (const auto& rule : all_finding_rules()) {
    CAPTURE(rule.text);
    CHECK(is_well_formed(rule.text));
    CHECK(codes.insert(rule.text).second);
  }
  CHECK(codes.size() == kFindingCodeCount);
}

TEST_CASE("the rules stand in the order of their codes, so that a rule is found by its code") {
  for (int i = 0; i < kFindingCodeCount; ++i) {
    const auto code = static_cast<FindingCode>(i);
    CHECK(rule_of(code).code == code);
  }
  CHECK(rule_of(FindingCode::nik_date).text == "NIK-007");
  CHECK(rule_of(FindingCode::file_list_date).text == "FILE-003");
}

TEST_CASE("codes of one prefix count from 001 without gap") {
  std::string prefix;
  int last = 0;
  for (const auto& rule : all_finding_rules()) {
    const std::string code{rule.text};
    const auto dash = code.find('-');
    if (code.substr(0, dash) != prefix) last = 0;
    prefix = code.substr(0, dash);
    CAPTURE(code);
    CHECK(std::stoi(code.substr(dash + 1)) == ++last);
  }
}

TEST_CASE("every rule says what is wrong and what to do, in one line each") {
  for (const auto& rule : all_finding_rules()) {
    CAPTURE(rule.text);
    for (const auto sentence : {rule.message, rule.advice}) {
      CHECK(sentence.size() > 5);
      CHECK(sentence.find('\n') == std::string_view::npos);
      CHECK(sentence.back() != '.');
    }
  }
}

TEST_CASE("every field has a name of its own") {
  std::set<std::string_view> names;
  for (int i = 0; i < kFieldCount; ++i) names.insert(to_text(static_cast<Field>(i)));
  CHECK(names.size() == kFieldCount);
  CHECK(to_text(Field::none).empty());
  CHECK(to_text(Field::kecamatan_code) == "kecamatan_code");
  CHECK(to_text(Field::receipt_no) == "receipt_no");
}

TEST_CASE("the codes of a row are each named once, in the order of the table") {
  const std::array findings{Finding{FindingCode::row_repeated}, Finding{FindingCode::nik_date},
                            Finding{FindingCode::birth_unreadable}, Finding{FindingCode::nik_date}};
  CHECK(codes_of(findings) == "NIK-007 BIRTH-002 ROW-007");
  CHECK(codes_of({}).empty());
}

TEST_CASE("findings are counted by code") {
  FindingCounts counts;
  counts.add(FindingCode::nik_date);
  counts.add(FindingCode::nik_date, 2);
  FindingCounts more;
  more.add(FindingCode::nik_date);
  more.add(FindingCode::row_utf8);
  counts.add(more);
  CHECK(counts.of(FindingCode::nik_date) == 4);
  CHECK(counts.of(FindingCode::row_utf8) == 1);
  CHECK(counts.of(FindingCode::row_nul) == 0);
}

TEST_CASE("severities have the words of reports and settings") {
  CHECK(to_text(Severity::note) == "note");
  CHECK(to_text(Severity::warning) == "warning");
  CHECK(to_text(Severity::error) == "error");
}

}  // namespace
}  // namespace rekam
