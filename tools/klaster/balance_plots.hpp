// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The pictures of the bots' report, as SVG. Each has a title and a description for those who hear the page; the numbers
// stand in tables beside them.
#pragma once

#include <string>
#include <string_view>

#include "engine/session/balance.hpp"

namespace klaster {

/// Text for HTML and SVG, inside elements and attributes.
[[nodiscard]] std::string escaped(std::string_view);

/// How often each bot got which score: one row of bars a bot, all on one scale.
[[nodiscard]] std::string plot_histograms(const BalanceReport&);
/// Mean, middle half and range of each bot's scores, tier by tier.
[[nodiscard]] std::string plot_means(const BalanceReport&);
/// The mean of each dimension: a small picture each, a bar for each bot.
[[nodiscard]] std::string plot_dimensions(const BalanceReport&);
/// Minutes of a game against what the scenario asks for.
[[nodiscard]] std::string plot_minutes(const BalanceReport&);

}  // namespace klaster
