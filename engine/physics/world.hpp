// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Box2D on the tick. Box2D's own headers stay private, so that whoever needs a coin to roll compiles quickly and
// cannot come to depend on more than this.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace klaster {

/// A point or a vector of the physical world, in metres. Box2D is at its best with things of 0.1 to 10 metres.
struct PhysicsVector {
  float x = 0;
  float y = 0;
};

/// Names a body of one PhysicsWorld. Never used again after the body is gone.
enum class BodyId : std::uint32_t { none = 0 };

/// What a body is made of.
struct Material {
  float density = 1;
  float friction = 0.4F;
  float bounce = 0.2F;
};

/// Where a new body is and how it moves.
struct BodyMotion {
  PhysicsVector position{};
  PhysicsVector velocity{};
  float angle = 0;
  float spin = 0;  ///< radians a second
};

/// Two bodies touched in the last step.
struct Impact {
  BodyId first = BodyId::none;
  BodyId second = BodyId::none;  ///< `none` for a wall
  float speed = 0;               ///< metres a second at which they met
};

/// A physical world that moves in steps of 1/60 s. Downwards is positive y, as on a screen.
class PhysicsWorld {
 public:
  explicit PhysicsWorld(PhysicsVector gravity);
  ~PhysicsWorld();
  PhysicsWorld(PhysicsWorld&&) noexcept;
  PhysicsWorld& operator=(PhysicsWorld&&) noexcept;

  /// A disc that falls, rolls and falls asleep.
  BodyId add_circle(float radius, const Material&, const BodyMotion&);
  /// A box that falls, tips and falls asleep.
  BodyId add_box(PhysicsVector half_size, const Material&, const BodyMotion&);
  /// An immovable line through at least two points, solid towards the left hand of one who walks along it (a floor
  /// runs from left to right, an open box from its left rim down and along to its right rim). Things slide over its
  /// joints without catching.
  void add_wall(std::span<const PhysicsVector> points, float friction, float bounce);
  /// Takes a body out; what lay on it wakes up.
  void remove(BodyId);

  /// One step of 1/60 s.
  void step();

  [[nodiscard]] BodyMotion motion(BodyId) const;
  void set_motion(BodyId, const BodyMotion&);
  [[nodiscard]] bool asleep(BodyId) const;
  /// Everything stands still where it is, until it is touched.
  void put_to_sleep();
  /// Is everything asleep?
  [[nodiscard]] bool at_rest() const;
  [[nodiscard]] std::size_t body_count() const;
  /// What touched in the last step, harder than a slow roll.
  [[nodiscard]] std::span<const Impact> impacts() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace klaster
