// The workload file: rows of "name count value value …", written by bench/workloads/workloadFile.ts.
#pragma once
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

struct Workload {
  std::map<std::string, std::vector<double>> rows;

  explicit Workload(const char* path) {
    std::ifstream in(path);
    std::string name;
    size_t count;
    while (in >> name >> count) {
      std::vector<double>& values = rows[name];
      values.resize(count);
      for (double& value : values) in >> value;
    }
    if (rows.empty()) fail(std::string("no workload in ") + path);
  }

  [[noreturn]] static void fail(const std::string& message) {
    std::cerr << message << "\n";
    std::exit(2);
  }

  const std::vector<double>& list(const char* name) const {
    const auto found = rows.find(name);
    if (found == rows.end()) fail(std::string("the workload has no row ") + name);
    return found->second;
  }

  double number(const char* name) const { return list(name).at(0); }
};

// What one replication came to. Times in hours; means over all that has ended at the horizon.
struct Result {
  uint64_t events = 0; // arrivals, ends of service, ends of transit, abandonments, returns
  uint64_t journeys = 0;
  uint64_t finished = 0;
  uint64_t left = 0;
  uint64_t visits = 0; // served to the end
  uint64_t started = 0;
  double waits = 0; // of visits started
  double sojourns = 0; // of journeys finished
};
