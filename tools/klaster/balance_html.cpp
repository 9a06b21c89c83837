#include "tools/klaster/balance_report.hpp"
namespace klaster {
std::string print_balance_html(std::span<const JudgedReport>) { return {}; }
}  // namespace klaster
