#include "http/lane.hpp"

#include <csignal>

namespace http {

std::thread quiet_thread(std::function<void()> body) {
  sigset_t every, before;
  sigfillset(&every);
  pthread_sigmask(SIG_SETMASK, &every, &before);
  std::thread thread(std::move(body));
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return thread;
}

HeavyLane::HeavyLane(int threads, std::size_t queue) : most_(queue), idle_(static_cast<std::size_t>(threads)) {
  for (int i = 0; i < threads; ++i) threads_.push_back(quiet_thread([this] { work(); }));
}

bool HeavyLane::offer(std::function<void()> job) {
  {
    std::lock_guard const held(lock_);
    if (stopping_ || jobs_.size() >= most_ + idle_) return false;
    jobs_.push_back(std::move(job));
  }
  some_.notify_one();
  return true;
}

void HeavyLane::work() {
  for (;;) {
    std::function<void()> job;
    {
      std::unique_lock held(lock_);
      some_.wait(held, [this] { return stopping_ || !jobs_.empty(); });
      if (stopping_) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
      --idle_;
    }
    job();
    job = {};
    std::lock_guard const held(lock_);
    ++idle_;
  }
}

void HeavyLane::stop() {
  std::deque<std::function<void()>> forgotten;
  {
    std::lock_guard const held(lock_);
    stopping_ = true;
    forgotten.swap(jobs_);
  }
  some_.notify_all();
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

std::size_t HeavyLane::waiting() const {
  std::lock_guard const held(lock_);
  return jobs_.size();
}

}  // namespace http
