# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT

# What the stage of Money Jars is made of.
set(budget_stage_sources
  cat.cpp
  change.cpp
  coin_art.cpp
  jar_art.cpp
  layout.cpp
  money.cpp
  money_hand.cpp
  money_motion.cpp
  purse.cpp
  room_art.cpp
  sparrow.cpp
  stage.cpp
  tabletop.cpp
  tabletop_draw.cpp
  tabletop_hand.cpp
  town.cpp
  town_art.cpp
  weather.cpp
)
