#include "rekam/office/papers_sentence.hpp"

#include "rekam/base/message.hpp"

namespace rekam {

std::string papers_sentence(const Papers& papers) {
  return translated(
      "the household's KK papers came in on {}{}", to_text(papers.received),
      papers.receipt_no.empty() ? std::string{} : translated(", receipt {}", papers.receipt_no));
}

}  // namespace rekam
