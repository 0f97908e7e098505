/** Widespread passwords of twelve characters and more (shorter ones are refused anyway), in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 012345678910 098765432109
  987654321098 111111111111 000000000000 121212121212 123123123123 112233445566 147258369147 123454321234
  aaaaaaaaaaaa abcabcabcabc abcdefghijkl abcdefghijklm abcd12345678 abc123456789 a12345678901 123456789abc
  qwertyuiop12 qwertyuiop123 qwertyuiopas qwertyuiop[] qwertyuiopasdf qwerty123456 qwerty12345678 qwertyqwerty
  1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv q1w2e3r4t5y6 zaq12wsxcde3 asdfghjkl123 asdfghjklzxc zxcvbnm12345
  password1234 password12345 password123456 passwordpassword mypassword123 p@ssw0rd1234 passw0rd1234
  administrator administrator1 admin1234567 admin12345678 adminadminadmin adminadmin12 rootrootroot letmeinletmein
  welcome12345 welcome123456 changemechangeme changeme1234 iloveyou1234 iloveyouforever iloveyou12345 sunshine1234
  princess1234 football1234 superman1234 trustno1trustno1 unknownunknown correcthorsebatterystaple
  matkhau12345 matkhau123456 matkhaumatkhau matkhaucuatoi vietnam12345 vietnam123456 vietnamvietnam
  xinchaovietnam anhyeuem1234 emyeuanh1234 anhyeuemnhieu yeuemnhieulam hanoi1234567 saigon123456 langson12345
  quantri12345 quantri123456 haicaphaicap haicap123456
  `
    .trim()
    .split(/\s+/),
);
