// Writers of one program that work beside one another, until one that keeps losing its race asks to work alone.
#pragma once
#include <condition_variable>
#include <mutex>

namespace ledger {

class Company {
 public:
  // Held while one works. Who comes to work alone waits until those inside are done, and nobody comes in meanwhile.
  class Pass {
   public:
    Pass(Company& company, bool alone) : company_(company), alone_(alone) {
      std::unique_lock lock(company_.mutex_);
      company_.changed_.wait(lock, [this] { return !company_.one_alone_; });
      company_.one_alone_ = alone_;
      if (alone_) company_.changed_.wait(lock, [this] { return company_.inside_ == 0; });
      ++company_.inside_;
    }
    Pass(Pass const&) = delete;
    Pass& operator=(Pass const&) = delete;
    ~Pass() {
      std::lock_guard const lock(company_.mutex_);
      --company_.inside_;
      if (alone_) company_.one_alone_ = false;
      company_.changed_.notify_all();
    }

   private:
    Company& company_;
    bool alone_;
  };

 private:
  std::mutex mutex_ = {};
  std::condition_variable changed_ = {};
  int inside_ = 0;
  bool one_alone_ = false;  // there, or waiting for the others to leave
};

}  // namespace ledger
