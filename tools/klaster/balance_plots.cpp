// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/balance_plots.hpp"

#include <algorithm>
#include <cmath>

#include "engine/scenario/scenario.hpp"
#include "tools/klaster/balance_report.hpp"

namespace klaster {
namespace {

// All lengths in the units of the pictures, which scale with the page.
constexpr double width = 720;
constexpr double labels = 110;  ///< room for the names on the left
constexpr double margin = 20;
constexpr double scale = width - labels - margin;
constexpr double axis = 44;  ///< room for the numbers below

double x_of(double score) { return labels + scale * score / score_one; }

/// Tiers above the second look like the second.
std::string tier_class(const BotStudy& bot) { return "t" + std::to_string(std::clamp(bot.tier, 0, 2)); }

/// An SVG picture that grows element by element.
class Picture {
 public:
  Picture(double wide, double high, std::string_view title, std::string_view description) {
    out_ = "<svg role=\"img\" viewBox=\"0 0 " + fixed(wide, 0) + " " + fixed(high, 0) + "\"><title>";
    out_ += escaped(title) + "</title><desc>" + escaped(description) + "</desc>\n";
  }

  void box(std::string_view style, double x, double y, double w, double h) {
    out_ += "<rect class=\"" + std::string(style) + "\" x=\"" + fixed(x, 1) + "\" y=\"" + fixed(y, 1) + "\" width=\"" +
            fixed(w, 1) + "\" height=\"" + fixed(h, 1) + "\"/>\n";
  }
  void line(std::string_view style, double x1, double y1, double x2, double y2) {
    out_ += "<line class=\"" + std::string(style) + "\" x1=\"" + fixed(x1, 1) + "\" y1=\"" + fixed(y1, 1) + "\" x2=\"" +
            fixed(x2, 1) + "\" y2=\"" + fixed(y2, 1) + "\"/>\n";
  }
  /// `anchor`: start, middle or end.
  void words(std::string_view anchor, double x, double y, std::string_view text) {
    out_ += "<text text-anchor=\"" + std::string(anchor) + "\" x=\"" + fixed(x, 1) + "\" y=\"" + fixed(y, 1) + "\">" +
            escaped(text) + "</text>\n";
  }
  /// A circle, a square or a diamond: tiers differ in shape, not in colour alone.
  void mark(const BotStudy& bot, double x, double y) {
    constexpr double r = 7;
    const std::string style = tier_class(bot);
    if (bot.tier <= 0)
      out_ += "<circle class=\"" + style + "\" cx=\"" + fixed(x, 1) + "\" cy=\"" + fixed(y, 1) + "\" r=\"6\"/>\n";
    else if (bot.tier == 1)
      box(style, x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2);
    else
      out_ +=
          "<path class=\"" + style + "\" d=\"M" + fixed(x, 1) + " " + fixed(y - r - 1, 1) + "l8 8l-8 8l-8 -8z\"/>\n";
  }

  std::string take() { return std::move(out_) + "</svg>\n"; }

 private:
  std::string out_;
};

/// Lines and numbers every 20 points, and where the goal counts as reached.
void add_score_axis(Picture& picture, const BalanceReport& report, double bottom) {
  for (std::int32_t score = 0; score <= score_one; score += score_one / 5) {
    picture.line("grid", x_of(score), 8, x_of(score), bottom);
    picture.words("middle", x_of(score), bottom + 18, std::to_string(score / 100));
  }
  const double pass = x_of(report.scenario->pass);
  picture.line("pass", pass, 8, pass, bottom + 6);
  picture.words("middle", pass, bottom + 34, "goal reached");
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string plot_histograms(const BalanceReport& report) {
  constexpr double row = 52;
  constexpr double bars = 40;
  const double bottom = row * static_cast<double>(report.bots.size()) + 8;
  Picture picture(width, bottom + axis, "Spread of scores",
                  "For each bot, how many games ended with which score, from 0 to 100 in steps of 2.5.");
  add_score_axis(picture, report, bottom);
  for (std::size_t i = 0; i < report.bots.size(); ++i) {
    const BotStudy& bot = report.bots[i];
    const double base = row * static_cast<double>(i + 1);
    picture.words("end", labels - 10, base - 6, bot.name);
    const std::int32_t most = std::max(*std::ranges::max_element(bot.histogram), 1);
    const double step = scale / static_cast<double>(BotStudy::bins);
    for (std::size_t bin = 0; bin < BotStudy::bins; ++bin) {
      if (bot.histogram[bin] == 0) continue;
      const double high = std::max(bars * bot.histogram[bin] / most, 1.5);
      picture.box(tier_class(bot), labels + step * static_cast<double>(bin) + 0.5, base - high, step - 1, high);
    }
    picture.line("base", labels, base, labels + scale, base);
  }
  return picture.take();
}

std::string plot_means(const BalanceReport& report) {
  constexpr double row = 30;
  const double bottom = row * static_cast<double>(report.bots.size()) + 12;
  Picture picture(width, bottom + axis, "Mean scores by tier",
                  "For each bot the mean, the middle half of its games as a thick line and the range as a thin one.");
  add_score_axis(picture, report, bottom);
  std::vector<const BotStudy*> by_tier;
  for (const BotStudy& bot : report.bots) by_tier.push_back(&bot);
  std::ranges::stable_sort(by_tier, {}, [](const BotStudy* bot) { return bot->tier; });
  double y = 8 + row / 2;
  for (const BotStudy* bot : by_tier) {
    const auto& [least, quarter, median, three_quarters, most] = bot->quantiles;
    const std::string style = tier_class(*bot);
    picture.words("end", labels - 10, y + 4, bot->name);
    picture.line("thin " + style, x_of(least), y, x_of(most), y);
    picture.line("thick " + style, x_of(quarter), y, x_of(three_quarters), y);
    picture.mark(*bot, x_of(bot->mean), y);
    y += row;
  }
  return picture.take();
}

std::string plot_dimensions(const BalanceReport& report) {
  constexpr double panel = 200;
  constexpr double row = 18;
  constexpr double name = 84;
  constexpr double bar = panel - name - 8;
  const double high = 30 + row * static_cast<double>(report.bots.size());
  std::string out = "<div class=\"small\">\n";
  for (std::size_t d = 0; d < report.dimensions.size(); ++d) {
    Picture picture(panel, high, "Mean of " + std::string(report.dimensions[d]), "One bar a bot, from 0 to 100.");
    picture.words("start", 0, 14,
                  std::string(report.dimensions[d]) + ", " + std::to_string(report.weights[d] / 100) + " %");
    for (std::size_t i = 0; i < report.bots.size(); ++i) {
      const BotStudy& bot = report.bots[i];
      const double y = 24 + row * static_cast<double>(i);
      picture.words("end", name - 6, y + 11, bot.name);
      picture.box("empty", name, y, bar, row - 5);
      if (d < bot.dimensions.size())
        picture.box(tier_class(bot), name, y, bar * bot.dimensions[d] / score_one, row - 5);
    }
    out += picture.take();
  }
  return out + "</div>\n";
}

std::string plot_minutes(const BalanceReport& report) {
  const double from = report.scenario->balance.minutes_from;
  const double to = report.scenario->balance.minutes_to;
  const double end = std::ceil(std::max(to, report.pace.most) / 5) * 5;
  const auto x = [&](double minutes) { return margin + (width - 2 * margin) * minutes / end; };
  Picture picture(width, 70, "Minutes of a game",
                  "The mean as a dot and the range as a line, over the span that the scenario asks for.");
  picture.box("span", x(from), 8, x(to) - x(from), 32);
  for (double minute = 0; minute <= end; minute += 5) {
    picture.line("grid", x(minute), 8, x(minute), 40);
    picture.words("middle", x(minute), 58, fixed(minute, 0));
  }
  picture.line("thick t1", x(report.pace.least), 24, x(report.pace.most), 24);
  BotStudy dot;
  picture.mark(dot, x(report.pace.mean), 24);
  return picture.take();
}

}  // namespace klaster
