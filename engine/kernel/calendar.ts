// hot
import type { CalendarArrays } from "./model.ts";

export const WEEK_HOURS = 168;

/** Staffed hours of one week; 168 where the calendar is always open. */
export function staffedPerWeek(calendars: CalendarArrays, calendar: number): number {
  const from = calendars.start[calendar] as number;
  const to = calendars.start[calendar + 1] as number;
  if (from === to) return WEEK_HOURS;
  let sum = 0;
  for (let row = from; row < to; row++) sum += (calendars.close[row] as number) - (calendars.open[row] as number);
  return sum;
}

/** Staffed hours from 0 to `time`. */
export function staffedUntil(calendars: CalendarArrays, calendar: number, time: number): number {
  const from = calendars.start[calendar] as number;
  const to = calendars.start[calendar + 1] as number;
  if (from === to) return time;
  const week = Math.floor(time / WEEK_HOURS);
  const hour = time - week * WEEK_HOURS;
  let sum = 0;
  let total = 0;
  for (let row = from; row < to; row++) {
    const open = calendars.open[row] as number;
    const close = calendars.close[row] as number;
    total += close - open;
    if (hour >= close) sum += close - open;
    else if (hour > open) sum += hour - open;
  }
  return week * total + sum;
}

/** The instant at which `hours` staffed hours have passed since `time`: work that meets a shift's end resumes at the next. */
export function afterStaffed(calendars: CalendarArrays, calendar: number, time: number, hours: number): number {
  const from = calendars.start[calendar] as number;
  const to = calendars.start[calendar + 1] as number;
  if (from === to) return time + hours;
  const target = staffedUntil(calendars, calendar, time) + hours;
  const perWeek = staffedPerWeek(calendars, calendar);
  let week = Math.floor(target / perWeek);
  let rest = target - week * perWeek;
  if (rest <= 0) {
    week--;
    rest += perWeek;
  }
  for (let row = from; row < to; row++) {
    const length = (calendars.close[row] as number) - (calendars.open[row] as number);
    if (rest <= length) return Math.max(time, week * WEEK_HOURS + (calendars.open[row] as number) + rest);
    rest -= length;
  }
  return Math.max(time, week * WEEK_HOURS + (calendars.close[to - 1] as number));
}

/** Whether work goes on at `time`; the closing instant is closed. */
export function isOpen(calendars: CalendarArrays, calendar: number, time: number): boolean {
  const from = calendars.start[calendar] as number;
  const to = calendars.start[calendar + 1] as number;
  if (from === to) return true;
  const hour = time - Math.floor(time / WEEK_HOURS) * WEEK_HOURS;
  for (let row = from; row < to; row++) {
    if (hour >= (calendars.open[row] as number) && hour < (calendars.close[row] as number)) return true;
  }
  return false;
}
