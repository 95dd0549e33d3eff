// Reads the code book and shares the residents out over it by largest remainder.
#include "samples_places.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string_view>

namespace samples {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == ',') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

std::string upper_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

/// Rough shares of the kabupaten, per mille; good enough for a list that looks like OKU.
int kecamatan_weight(const std::string& code) {
  static const std::map<std::string, int, std::less<>> per_mille{
      {"16.01.07", 35},  {"16.01.08", 30}, {"16.01.09", 125}, {"16.01.13", 100},
      {"16.01.14", 250}, {"16.01.20", 27}, {"16.01.21", 72},  {"16.01.22", 92},
      {"16.01.28", 80},  {"16.01.29", 65}, {"16.01.30", 100}, {"16.01.31", 24}};
  const auto found = per_mille.find(code);
  return found == per_mille.end() ? 50 : found->second;
}

/// Some desa are small, some large, a kelurahan larger still; the same for every seed.
int desa_weight(const Desa& desa) {
  const int digits = std::stoi(desa.code.substr(desa.code.size() - 4));
  const int size = 60 + digits * 37 % 81;
  return digits < 2000 ? 2 * size : size;
}

std::vector<int> largest_remainder(const std::vector<int>& weights, int total) {
  const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<int> shares;
  std::vector<std::pair<std::int64_t, std::size_t>> remainders;
  int given = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::int64_t exact = std::int64_t{total} * weights[i];
    shares.push_back(static_cast<int>(exact / sum));
    remainders.emplace_back(-(exact % sum), i);
    given += shares.back();
  }
  std::sort(remainders.begin(), remainders.end());
  for (std::size_t i = 0; given < total; ++i, ++given) ++shares[remainders[i].second];
  return shares;
}

}  // namespace

std::uint32_t Kecamatan::region() const {
  std::uint32_t number = 0;
  for (const char c : code) {
    if (c != '.') number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

int Kecamatan::residents() const {
  return std::accumulate(desa.begin(), desa.end(), 0,
                         [](int sum, const Desa& one) { return sum + one.residents; });
}

std::vector<Kecamatan> read_code_book(const std::filesystem::path& file,
                                      const std::string& edition) {
  enum { edition_cell, level_cell = 4, code_cell, name_cell, cell_count = 9 };
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read the code book " + file.string());
  std::vector<Kecamatan> places;
  for (std::string line; std::getline(in, line);) {
    const auto cells = split(line);
    if (cells.size() != cell_count || cells[edition_cell] != edition) continue;
    const auto name = upper_case(cells[name_cell]);
    if (cells[level_cell] == "kecamatan") places.push_back({cells[code_cell], name, {}});
    if (cells[level_cell] == "desa" && !places.empty()) {
      places.back().desa.push_back({cells[code_cell], name});
    }
  }
  if (places.empty()) throw std::runtime_error(file.string() + " has no edition " + edition);
  return places;
}

void share_out(std::vector<Kecamatan>& places, int residents) {
  std::vector<int> weights(places.size());
  std::transform(places.begin(), places.end(), weights.begin(),
                 [](const Kecamatan& one) { return kecamatan_weight(one.code); });
  const auto shares = largest_remainder(weights, residents);
  for (std::size_t i = 0; i < places.size(); ++i) {
    weights.resize(places[i].desa.size());
    std::transform(places[i].desa.begin(), places[i].desa.end(), weights.begin(), desa_weight);
    const auto desa_shares = largest_remainder(weights, shares[i]);
    for (std::size_t j = 0; j < desa_shares.size(); ++j) {
      places[i].desa[j].residents = desa_shares[j];
    }
  }
}

}  // namespace samples
