// A fixed number of connections that threads take and give back. Opened when first needed; one that broke, or was given
// back inside a transaction, is thrown away. Who finds none free waits.
#pragma once
#include "sql/connection.hpp"

#include <condition_variable>
#include <mutex>

namespace sql {

class Pool {
 public:
  Pool(std::string address, Access access, int most) : address_(std::move(address)), access_(access), most_(most) {}

  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(pool), connection_(std::move(connection)) {}
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Connection& operator*() { return *connection_; }
    Connection* operator->() { return connection_.get(); }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  // With a transaction begun: a connection whose server went away meanwhile is replaced. Throws Error.
  std::unique_ptr<Lease> begin(std::chrono::milliseconds deadline);

 private:
  std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection) noexcept;
  std::string address_;
  Access access_;
  int most_;
  std::mutex mutex_ = {};
  std::condition_variable given_back_ = {};
  int out_ = 0;
  std::vector<std::unique_ptr<Connection>> idle_ = {};
};

}  // namespace sql
