/** Rows of the evidence table that defaults rest on. Grades run from A (trials, meta-analyses) to E (folk figures). */
export const EVIDENCE_ROWS = {
  E1: {
    id: "E1",
    grade: "C",
    source: "Bhabra et al. 2007, Ann R Coll Surg Engl 89:298: of facts handed over five times 85.5 % survive with notes, 0.969 a handover",
  },
  E3: {
    id: "E3",
    grade: "B",
    source: "I-PASS implementation, 32 hospitals: a written element is kept with 0.72 before and 0.92 after the programme (derived)",
  },
  E17: {
    id: "E17",
    grade: "B",
    source: "Gans, Koole & Mandelbaum 2003: mean patience on the telephone 2 to 10 minutes (recalled)",
  },
  E22: {
    id: "E22",
    grade: "A",
    source: "Alaybek et al. 2022, meta-analysis of 174 effects: peak and end weigh about as much as the mean",
  },
  E24: {
    id: "E24",
    grade: "D",
    source: "SaaS Capital 2022, more than 1,500 firms: gross retention of 90 to 95 % a year; smaller customers leave more often",
  },
  E56: {
    id: "E56",
    grade: "D",
    source: "Splunk 2019, n = 1,365: 60 % say that at least half of their data is dark; mean 55 % (recalled)",
  },
} as const;
