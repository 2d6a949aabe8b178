// What a programme says about its samples (section 5): which cases are eligible and how many of them are read.
#pragma once

namespace inspection {

struct SampleRule {
  int confidence_pct = 80;  // 80, 90, 95 or 99 (SMP-03)
  int margin_pct = 5;       // percentage points, 1 to 50
  friend bool operator==(SampleRule const&, SampleRule const&) = default;
};

struct EligibilityRule {
  int first_weeks = 35;        // before the fieldwork begins: the earliest beginning of a case (SMP-01)
  int last_weeks = 27;         // and the latest
  int ended_within_weeks = 4;  // of its beginning: too little work to judge (SMP-02)
  friend bool operator==(EligibilityRule const&, EligibilityRule const&) = default;
};

struct SecondReadingRule {
  int share_pct = 10;               // of the cases, rounded up (section 7)
  int kappa_least_hundredths = 60;  // under it a calibration meeting is called
  friend bool operator==(SecondReadingRule const&, SecondReadingRule const&) = default;
};

}  // namespace inspection
