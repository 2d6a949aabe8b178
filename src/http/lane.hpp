// The heavy lane: a few threads and a short queue, so that slow work never takes the threads that answer quick pages.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

class HeavyLane {
 public:
  HeavyLane(int threads, std::size_t queue);
  ~HeavyLane() { stop(); }

  bool offer(std::function<void()> job);  // false when every thread is busy and `queue` jobs wait, or after stop
  void stop();                            // finishes the jobs that run, forgets those that wait, joins
  std::size_t waiting() const;

 private:
  void work();

  std::size_t most_;
  mutable std::mutex lock_;
  std::condition_variable some_;
  std::deque<std::function<void()>> jobs_;
  std::size_t idle_ = 0;  // threads that will take the next jobs at once
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

// Starts a thread that takes no signals: they are the main thread's.
std::thread quiet_thread(std::function<void()> body);

}  // namespace http
