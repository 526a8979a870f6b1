process.stderr.write('sign-in: not made yet\n');
process.exitCode = 1;
