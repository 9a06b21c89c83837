// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/physics/world.hpp"

#include <box2d/box2d.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace klaster {
namespace {

constexpr float step_s = 1.0F / 60;
constexpr int velocity_rounds = 8;
constexpr int position_rounds = 3;
// Slower meetings are rolling and resting, not hits.
constexpr float slowest_impact = 0.5F;
// Box2D lets a pile sleep body by body; a column of coins can tremble, unseen, for ever. When everything has been as
// slow as this for so long, everything sleeps.
constexpr float trembling = 0.06F;  // metres and radians a second
constexpr int quiet_steps = 40;

b2Vec2 to_box2d(PhysicsVector v) { return {v.x, v.y}; }
PhysicsVector from_box2d(const b2Vec2& v) { return {v.x, v.y}; }

BodyId id_of(const b2Fixture& fixture) {
  return static_cast<BodyId>(
      static_cast<std::uint32_t>(const_cast<b2Fixture&>(fixture).GetBody()->GetUserData().pointer));
}

class ImpactListener final : public b2ContactListener {
 public:
  std::vector<Impact> impacts;

  void BeginContact(b2Contact* contact) override {
    b2Fixture* a = contact->GetFixtureA();
    b2Fixture* b = contact->GetFixtureB();
    b2WorldManifold manifold;
    contact->GetWorldManifold(&manifold);
    const b2Vec2 at = manifold.points[0];
    const b2Vec2 meeting =
        a->GetBody()->GetLinearVelocityFromWorldPoint(at) - b->GetBody()->GetLinearVelocityFromWorldPoint(at);
    const float speed = std::abs(b2Dot(meeting, manifold.normal));
    if (speed < slowest_impact) return;
    const BodyId first = id_of(*a);
    const BodyId second = id_of(*b);
    if (first == BodyId::none) {
      impacts.push_back({second, first, speed});
    } else {
      impacts.push_back({first, second, speed});
    }
  }
};

}  // namespace

// b2World holds its stack allocator (100 KB) by value: it must never stand on WebAssembly's small stack.
struct PhysicsWorld::Inside {
  explicit Inside(PhysicsVector gravity) : world(to_box2d(gravity)) {
    world.SetContactListener(&listener);
    world.SetAllowSleeping(true);
  }

  ImpactListener listener;
  b2World world;
  std::vector<b2Body*> bodies{nullptr};  // by id; null when gone
  std::size_t alive = 0;
  int quiet = 0;  // steps in which nothing was faster than trembling

  void let_sleep() {
    bool awake = false;
    for (const b2Body* body : bodies) {
      if (body == nullptr || !body->IsAwake()) continue;
      awake = true;
      if (body->GetLinearVelocity().Length() < trembling && std::abs(body->GetAngularVelocity()) < trembling) continue;
      quiet = 0;
      return;
    }
    if (!awake || ++quiet < quiet_steps) return;
    put_to_sleep();
  }

  void put_to_sleep() {
    for (b2Body* body : bodies) {
      if (body != nullptr) body->SetAwake(false);
    }
    quiet = 0;
  }

  b2Body* body(BodyId id) const {
    const auto index = static_cast<std::size_t>(id);
    assert(index < bodies.size() && bodies[index] != nullptr);
    return bodies[index];
  }

  BodyId add(const b2Shape& shape, const Material& material, const BodyMotion& motion) {
    b2BodyDef definition;
    definition.type = b2_dynamicBody;
    definition.position = to_box2d(motion.position);
    definition.angle = motion.angle;
    definition.linearVelocity = to_box2d(motion.velocity);
    definition.angularVelocity = motion.spin;
    definition.angularDamping = 0.6F;
    definition.linearDamping = 0.05F;
    definition.userData.pointer = bodies.size();
    b2Body* const made = world.CreateBody(&definition);
    b2FixtureDef fixture;
    fixture.shape = &shape;
    fixture.density = material.density;
    fixture.friction = material.friction;
    fixture.restitution = material.bounce;
    made->CreateFixture(&fixture);
    bodies.push_back(made);
    ++alive;
    return static_cast<BodyId>(bodies.size() - 1);
  }
};

PhysicsWorld::PhysicsWorld(PhysicsVector gravity) : inside_(std::make_unique<Inside>(gravity)) {}
PhysicsWorld::~PhysicsWorld() = default;
PhysicsWorld::PhysicsWorld(PhysicsWorld&&) noexcept = default;
PhysicsWorld& PhysicsWorld::operator=(PhysicsWorld&&) noexcept = default;

BodyId PhysicsWorld::add_circle(float radius, const Material& material, const BodyMotion& motion) {
  b2CircleShape shape;
  shape.m_radius = radius;
  return inside_->add(shape, material, motion);
}

BodyId PhysicsWorld::add_box(PhysicsVector half_size, const Material& material, const BodyMotion& motion) {
  b2PolygonShape shape;
  shape.SetAsBox(half_size.x, half_size.y);
  return inside_->add(shape, material, motion);
}

void PhysicsWorld::add_wall(std::span<const PhysicsVector> points, float friction, float bounce) {
  assert(points.size() >= 2);
  std::vector<b2Vec2> vertices;
  for (const PhysicsVector point : points) vertices.push_back(to_box2d(point));
  // The ends continue in their own direction, so that nothing catches on a phantom corner there.
  const b2Vec2 before = vertices.front() + (vertices.front() - vertices[1]);
  const b2Vec2 after = vertices.back() + (vertices.back() - vertices[vertices.size() - 2]);
  b2ChainShape shape;
  shape.CreateChain(vertices.data(), static_cast<int32>(vertices.size()), before, after);
  const b2BodyDef definition;
  b2FixtureDef fixture;
  fixture.shape = &shape;
  fixture.friction = friction;
  fixture.restitution = bounce;
  inside_->world.CreateBody(&definition)->CreateFixture(&fixture);
}

void PhysicsWorld::remove(BodyId id) {
  inside_->world.DestroyBody(inside_->body(id));
  inside_->bodies[static_cast<std::size_t>(id)] = nullptr;
  --inside_->alive;
}

void PhysicsWorld::step() {
  inside_->listener.impacts.clear();
  inside_->world.Step(step_s, velocity_rounds, position_rounds);
  inside_->let_sleep();
}

void PhysicsWorld::put_to_sleep() { inside_->put_to_sleep(); }

BodyMotion PhysicsWorld::motion(BodyId id) const {
  const b2Body* const body = inside_->body(id);
  return {.position = from_box2d(body->GetPosition()),
          .velocity = from_box2d(body->GetLinearVelocity()),
          .angle = body->GetAngle(),
          .spin = body->GetAngularVelocity()};
}

void PhysicsWorld::set_motion(BodyId id, const BodyMotion& motion) {
  b2Body* const body = inside_->body(id);
  body->SetTransform(to_box2d(motion.position), motion.angle);
  body->SetLinearVelocity(to_box2d(motion.velocity));
  body->SetAngularVelocity(motion.spin);
  body->SetAwake(true);
}

bool PhysicsWorld::asleep(BodyId id) const { return !inside_->body(id)->IsAwake(); }

bool PhysicsWorld::at_rest() const {
  return std::ranges::all_of(inside_->bodies, [](const b2Body* body) { return body == nullptr || !body->IsAwake(); });
}

std::size_t PhysicsWorld::body_count() const { return inside_->alive; }

std::span<const Impact> PhysicsWorld::impacts() const { return inside_->listener.impacts; }

}  // namespace klaster
