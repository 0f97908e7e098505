import { tellLedger, type LedgerSeed, type SeedUnit } from './seed-ledger.js';

/** The units and acts of the small north that tests talk about. */
export interface North {
  readonly ledger: LedgerSeed;
  readonly units: Readonly<Record<NorthUnit, SeedUnit>>;
  readonly acts: Readonly<Record<'renaming' | 'country' | 'langSon' | 'chain' | 'draft', string>>;
}

type NorthUnit =
  | 'langSon'
  | 'haGiang'
  | 'oldTuyenQuang'
  | 'tuyenQuang'
  | 'city'
  | 'binhGia'
  | 'caoLoc'
  | 'dinhLap'
  | 'dongVan'
  | 'vinhTrai'
  | 'oldDongKinh'
  | 'dongKinh'
  | 'hongPhong1'
  | 'hongPhong2'
  | 'hoaBinh1'
  | 'hoaBinh2'
  | 'binhXa'
  | 'oldKienMoc'
  | 'kienMoc'
  | 'chauSon'
  | 'giaCat'
  | 'lungCu'
  | 'passing'
  | 'binhGiaCommune'
  | 'islet';

/**
 * A small north of Vietnam with one of everything: a merger of provinces, the end of districts, a renaming (2020), splits
 * (Bính Xá, Kiên Mộc), a reused code (05977), homonyms (Hồng Phong, Hòa Bình in two spellings), a chain of two acts on
 * one day through a unit that lived no day, a unit that ends without a successor, area from outside, and a draft.
 */
export function tellNorth(): North {
  const ledger = tellLedger();
  const langSon = ledger.province('20', 'Tỉnh Lạng Sơn', { areaKm2: 8310.2, population: 813_978 });
  const haGiang = ledger.province('02', 'Tỉnh Hà Giang', { areaKm2: 7927.5, population: 899_900 });
  const oldTuyenQuang = ledger.province('08', 'Tỉnh Tuyên Quang', { areaKm2: 5867.9, population: 812_200 });
  const city = ledger.district(langSon, '178', 'Thành phố Lạng Sơn');
  const binhGia = ledger.district(langSon, '181', 'Huyện Bình Gia');
  const caoLoc = ledger.district(langSon, '183', 'Huyện Cao Lộc');
  const dinhLap = ledger.district(langSon, '189', 'Huyện Đình Lập');
  const dongVan = ledger.district(haGiang, '026', 'Huyện Đồng Văn');
  const vinhTrai = ledger.commune(city, '05977', 'Phường Vĩnh Trại', { areaKm2: 1.73, population: 21_000 });
  const oldDongKinh = ledger.commune(city, '05983', 'Phường Đông Kinh', {
    areaKm2: 2.17,
    population: 19_000,
  });
  const hongPhong1 = ledger.commune(binhGia, '06079', 'Xã Hồng Phong', { areaKm2: 64.1, population: 3_300 });
  const hongPhong2 = ledger.commune(caoLoc, '06205', 'Xã Hồng Phong', { areaKm2: 39.8 });
  const hoaBinh1 = ledger.commune(binhGia, '06085', 'Xã Hòa Bình', { areaKm2: 58.2, population: 2_100 });
  const hoaBinh2 = ledger.commune(caoLoc, '06112', 'Xã Hoà Bình', {
    areaKm2: 58.2,
    population: 9_999_999,
    populationQuality: 'SUSPECT',
  });
  const binhXa = ledger.commune(dinhLap, '06193', 'Xã Bính Xá', { areaKm2: 121.4, population: 4_600 });
  const oldKienMoc = ledger.commune(dinhLap, '06196', 'Xã Kiên Mộc', { areaKm2: 120.9, population: 3_700 });
  const before = ledger.commune(caoLoc, '06220', 'Xã Gia Cát Cũ', { areaKm2: 28.4, population: 5_100 });
  const lungCu = ledger.commune(dongVan, '00715', 'Xã Lũng Cú', { areaKm2: 34.6, population: 4_900 });
  const islet = ledger.commune(dinhLap, '06199', 'Xã Đảo Cũ', { areaKm2: 3 });

  const renaming = ledger.act({ title: 'Đổi tên xã Gia Cát', on: '2020-01-01', number: '818/NQ-UBTVQH14' });
  const giaCat = renaming.continues(before, { name: 'Xã Gia Cát' }).unit;

  const country = ledger.act({
    title: 'Sắp xếp đơn vị hành chính cấp tỉnh',
    on: '2025-07-01',
    number: '202/2025/QH15',
  });
  const tuyenQuang = country
    .forms(null, 'PROVINCE', '08', 'Tỉnh Tuyên Quang', {
      areaKm2: 13_795.5,
      population: 1_865_270,
      clause: '1',
    })
    .from(haGiang)
    .from(oldTuyenQuang).unit;
  for (const district of [city, binhGia, caoLoc, dinhLap, dongVan]) country.ends(district);

  const arranging = ledger.act({
    title: 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Lạng Sơn năm 2025',
    on: '2025-07-01',
    sequence: 1,
    number: '1672/NQ-UBTVQH15',
  });
  const dongKinh = arranging
    .forms(langSon, 'COMMUNE', '05977', 'Phường Đông Kinh', {
      areaKm2: 20.1,
      population: 44_300,
      seat: 'Phường Vĩnh Trại (cũ)',
      clause: '62',
    })
    .from(vinhTrai)
    .from(oldDongKinh).unit;
  const kienMoc = arranging
    .forms(langSon, 'COMMUNE', '06196', 'Xã Kiên Mộc', { areaKm2: 210.6, population: 7_600, clause: '58' })
    .from(binhXa, 'PART', 'PART', { clause: '58' })
    .from(oldKienMoc, 'PART', 'ALL')
    .from(null, 'ALL', 'NONE', { areaKm2: 4.5 }).unit;
  const chauSon = arranging
    .forms(langSon, 'COMMUNE', '06193', 'Xã Châu Sơn', { areaKm2: 190.3, clause: '57' })
    .from(binhXa, 'PART')
    .from(oldKienMoc, 'PART', 'NONE').unit;
  const passing = arranging
    .forms(langSon, 'COMMUNE', '06079', 'Xã Hồng Phong', { areaKm2: 122.3, population: 5_400, clause: '30' })
    .from(hongPhong1)
    .from(hoaBinh1).unit;
  arranging.continues(hongPhong2, { parent: langSon });
  arranging.continues(hoaBinh2, { parent: langSon });
  arranging.continues(giaCat, { parent: langSon });
  arranging.continues(lungCu, { parent: tuyenQuang });
  arranging.ends(islet);

  const chain = ledger.act({ title: 'Đổi tên xã Hồng Phong', on: '2025-07-01', sequence: 2 });
  const binhGiaCommune = chain
    .forms(langSon, 'COMMUNE', '06073', 'Xã Bình Gia', { areaKm2: 122.3, population: 5_400 })
    .from(passing).unit;

  const draft = ledger.act({ title: 'Dự thảo nhập xã Kiên Mộc', on: '2027-01-01', status: 'DRAFT' });
  draft.forms(langSon, 'COMMUNE', '06198', 'Xã Đình Lập').from(kienMoc).from(chauSon);

  return {
    ledger,
    units: {
      langSon,
      haGiang,
      oldTuyenQuang,
      tuyenQuang,
      city,
      binhGia,
      caoLoc,
      dinhLap,
      dongVan,
      vinhTrai,
      oldDongKinh,
      dongKinh,
      hongPhong1,
      hongPhong2,
      hoaBinh1,
      hoaBinh2,
      binhXa,
      oldKienMoc,
      kienMoc,
      chauSon,
      giaCat,
      lungCu,
      passing,
      binhGiaCommune,
      islet,
    },
    acts: {
      renaming: renaming.id,
      country: country.id,
      langSon: arranging.id,
      chain: chain.id,
      draft: draft.id,
    },
  };
}
