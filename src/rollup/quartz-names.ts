/** Quartz's names, from 1 on: `JAN` is month 1, `SUN` is weekday 1. */
export const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
export const weekdayNames = 'SUN MON TUE WED THU FRI SAT'.split(' ');
