/** Nothing takes any time: for runs that count lines, where the budgets of time some tests hold the code to mean nothing. */
process.cpuUsage = () => ({ user: 0, system: 0 });
